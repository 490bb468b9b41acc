// Generated from grammar/request.schema.json by `npm run docs`. Do not edit.

/** The members of each kind of object. What a member, or each item of it, is: an object of this table, a "map" of texts, or "". */
export const REQUEST_MEMBERS = {
  "CallBroadcast": {
    "id": "",
    "name": "",
    "status": "",
    "lastModified": "",
    "fromNumber": "",
    "labels": "",
    "recipients": "Recipient",
    "sounds": "CallBroadcastSounds",
    "dialplanXml": "",
    "answeringMachineConfig": "",
    "localTimeRestriction": "LocalTimeRestriction",
    "schedules": "Schedule",
    "retryConfig": "RetryConfig",
    "maxActive": "",
    "maxActiveTransfers": "",
    "resumeNextDay": ""
  },
  "CallBroadcastSounds": {
    "liveSoundText": "",
    "liveSoundTextVoice": "",
    "liveSoundId": "",
    "machineSoundText": "",
    "machineSoundTextVoice": "",
    "machineSoundId": "",
    "transferSoundText": "",
    "transferSoundTextVoice": "",
    "transferSoundId": "",
    "dncSoundText": "",
    "dncSoundTextVoice": "",
    "dncSoundId": "",
    "transferDigit": "",
    "transferNumber": "",
    "dncDigit": ""
  },
  "TextBroadcast": {
    "id": "",
    "name": "",
    "status": "",
    "lastModified": "",
    "fromNumber": "",
    "labels": "",
    "message": "",
    "bigMessageStrategy": "",
    "recipients": "TextRecipient",
    "media": "Media",
    "localTimeRestriction": "LocalTimeRestriction",
    "schedules": "Schedule",
    "retryConfig": "RetryConfig",
    "maxActive": "",
    "resumeNextDay": ""
  },
  "Recipient": {
    "phoneNumber": "",
    "contactId": "",
    "fromNumber": "",
    "attributes": "map"
  },
  "TextRecipient": {
    "phoneNumber": "",
    "contactId": "",
    "fromNumber": "",
    "attributes": "map",
    "message": "",
    "media": "Media"
  },
  "CallRecipient": {
    "phoneNumber": "",
    "contactId": "",
    "fromNumber": "",
    "attributes": "map",
    "liveMessage": "",
    "liveMessageSoundId": "",
    "machineMessage": "",
    "machineMessageSoundId": "",
    "transferMessage": "",
    "transferMessageSoundId": "",
    "transferDigit": "",
    "transferNumber": "",
    "voice": "",
    "dialplanXml": ""
  },
  "BatchRequest": {
    "name": "",
    "contactListId": "",
    "recipients": "TextRecipient",
    "scrubDuplicates": ""
  },
  "Contact": {
    "id": "",
    "firstName": "",
    "lastName": "",
    "zipcode": "",
    "homePhone": "",
    "workPhone": "",
    "mobilePhone": "",
    "extraPhone1": "",
    "extraPhone2": "",
    "extraPhone3": "",
    "externalId": "",
    "externalSystem": "",
    "deleted": "",
    "properties": "map"
  },
  "CreateContactListRequest": {
    "name": "",
    "contacts": "Contact",
    "contactIds": "",
    "contactNumbers": "",
    "contactNumbersField": "",
    "useCustomFields": ""
  },
  "Schedule": {
    "id": "",
    "campaignId": "",
    "startDate": "LocalDate",
    "stopDate": "LocalDate",
    "startTimeOfDay": "LocalTime",
    "stopTimeOfDay": "LocalTime",
    "daysOfWeek": "",
    "timeZone": ""
  },
  "LocalDate": {
    "year": "",
    "month": "",
    "day": ""
  },
  "LocalTime": {
    "hour": "",
    "minute": "",
    "second": "",
    "nano": ""
  },
  "LocalTimeRestriction": {
    "enabled": "",
    "beginHour": "",
    "beginMinute": "",
    "endHour": "",
    "endMinute": ""
  },
  "RetryConfig": {
    "maxAttempts": "",
    "minutesBetweenAttempts": "",
    "retryResults": "",
    "retryPhoneTypes": ""
  },
  "Media": {
    "id": "",
    "name": "",
    "created": "",
    "lengthInBytes": "",
    "mediaType": "",
    "publicUrl": "",
    "accountId": ""
  }
} as const;
