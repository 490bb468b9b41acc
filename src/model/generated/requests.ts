// Generated from grammar/request.schema.json by `npm run docs`. Do not edit.

/** A broadcast of calls: a voice broadcast with sounds, or an IVR with a dialplan. */
export interface CallBroadcast {
  /** Number of the broadcast; answers have it, requests need not. */
  readonly id?: number | undefined;
  /** What the broadcast is called; needed when it is made. */
  readonly name?: string | undefined;
  /** Where the broadcast stands; answers have it. */
  readonly status?: 'TEST' | 'SETUP' | 'START_PENDING' | 'RUNNING' | 'SCHEDULED' | 'STOPPED' | 'SUSPENDED' | 'FINISHED' | 'ARCHIVED' | 'VALIDATING_START' | 'VALIDATING_EMAIL' | 'BLOCKED_SUSPICIOUS' | 'DECLINED' | 'APPROVED' | undefined;
  /** When it was last changed, in milliseconds since 1970; answers have it. */
  readonly lastModified?: number | undefined;
  /** The caller id; one that the account leases or has verified. */
  readonly fromNumber?: string | undefined;
  /** Words to find the broadcast by; its calls carry them, too. */
  readonly labels?: readonly string[] | undefined;
  /** Who is called; never part of an answer. */
  readonly recipients?: readonly Recipient[] | undefined;
  /** What a voice broadcast says, and the keys it takes. */
  readonly sounds?: CallBroadcastSounds | undefined;
  /** The dialplan of an IVR broadcast, in CallFire XML. With it, sounds are not used. */
  readonly dialplanXml?: string | undefined;
  /** Who hears what in a voice broadcast. AM_ONLY: machines their sound, people are hung up on. AM_AND_LIVE: each their own. LIVE_WITH_AMD: people their sound, machines are hung up on. LIVE_IMMEDIATE: nothing is detected, and whoever answers hears the live sound at once. Default: AM_AND_LIVE. */
  readonly answeringMachineConfig?: 'AM_ONLY' | 'AM_AND_LIVE' | 'LIVE_WITH_AMD' | 'LIVE_IMMEDIATE' | undefined;
  /** The hours, where the recipient is, outside of which nobody is bothered. */
  readonly localTimeRestriction?: LocalTimeRestriction | undefined;
  /** When the broadcast runs: the union of all of them. Without any it runs when it is started. */
  readonly schedules?: readonly Schedule[] | undefined;
  /** Whether and when somebody who was not reached is tried again. */
  readonly retryConfig?: RetryConfig | undefined;
  /** The most that go on at once. */
  readonly maxActive?: number | undefined;
  /** The most transfers at once. */
  readonly maxActiveTransfers?: number | undefined;
  /** Goes on the next day with what is left over at the end of a day. Default: false. */
  readonly resumeNextDay?: boolean | undefined;
}

/** What a voice broadcast says: text or a stored sound in four places, and its keys. */
export interface CallBroadcastSounds {
  /** Text to speech heard by a person who answers; it wins over a sound. */
  readonly liveSoundText?: string | undefined;
  /** The voice that reads it. */
  readonly liveSoundTextVoice?: Voice | undefined;
  /** Number of a stored sound heard by a person who answers. */
  readonly liveSoundId?: number | undefined;
  /** Text to speech left on an answering machine; it wins over a sound. */
  readonly machineSoundText?: string | undefined;
  /** The voice that reads it. */
  readonly machineSoundTextVoice?: Voice | undefined;
  /** Number of a stored sound left on an answering machine. */
  readonly machineSoundId?: number | undefined;
  /** Text to speech heard when the transfer digit is pressed; it wins over a sound. */
  readonly transferSoundText?: string | undefined;
  /** The voice that reads it. */
  readonly transferSoundTextVoice?: Voice | undefined;
  /** Number of a stored sound heard when the transfer digit is pressed. */
  readonly transferSoundId?: number | undefined;
  /** Text to speech heard when the digit of the do-not-call list is pressed; it wins over a sound. */
  readonly dncSoundText?: string | undefined;
  /** The voice that reads it. */
  readonly dncSoundTextVoice?: Voice | undefined;
  /** Number of a stored sound heard when the digit of the do-not-call list is pressed. */
  readonly dncSoundId?: number | undefined;
  /** The key that transfers the call. */
  readonly transferDigit?: string | undefined;
  /** The number it is transferred to. */
  readonly transferNumber?: string | undefined;
  /** The key that puts the number on the do-not-call list. */
  readonly dncDigit?: string | undefined;
}

/** Who reads text to speech. Default: FEMALE1. */
export type Voice = 'MALE1' | 'FEMALE1' | 'FEMALE2' | 'SPANISH1' | 'FRENCHCANADIAN1';

/** A broadcast of text messages. */
export interface TextBroadcast {
  /** Number of the broadcast; answers have it, requests need not. */
  readonly id?: number | undefined;
  /** What the broadcast is called; needed when it is made. */
  readonly name?: string | undefined;
  /** Where the broadcast stands; answers have it. */
  readonly status?: 'TEST' | 'SETUP' | 'START_PENDING' | 'RUNNING' | 'SCHEDULED' | 'STOPPED' | 'SUSPENDED' | 'FINISHED' | 'ARCHIVED' | 'VALIDATING_START' | 'VALIDATING_EMAIL' | 'BLOCKED_SUSPICIOUS' | 'DECLINED' | 'APPROVED' | undefined;
  /** When it was last changed, in milliseconds since 1970; answers have it. */
  readonly lastModified?: number | undefined;
  /** The number or short code that the texts come from; default: the shared short code 67076. */
  readonly fromNumber?: string | undefined;
  /** Words to find the broadcast by; its texts carry them, too. */
  readonly labels?: readonly string[] | undefined;
  /** The text, a template: `${name}` is an attribute of the recipient, `${contact.firstName}` a field of the contact. */
  readonly message?: string | undefined;
  /** What becomes of a text of more than 160 characters. SEND_MULTIPLE: a text, and its price, for each 160. DO_NOT_SEND: nothing is sent. TRIM: the first 160 are sent. MMS: one multimedia message. Default: SEND_MULTIPLE. */
  readonly bigMessageStrategy?: 'SEND_MULTIPLE' | 'DO_NOT_SEND' | 'TRIM' | 'MMS' | undefined;
  /** Who is written to; never part of an answer. */
  readonly recipients?: readonly TextRecipient[] | undefined;
  /** Pictures and sounds to send along, by id. */
  readonly media?: readonly Media[] | undefined;
  /** The hours, where the recipient is, outside of which nobody is bothered. */
  readonly localTimeRestriction?: LocalTimeRestriction | undefined;
  /** When the broadcast runs: the union of all of them. Without any it runs when it is started. */
  readonly schedules?: readonly Schedule[] | undefined;
  /** Whether and when somebody who was not reached is tried again. */
  readonly retryConfig?: RetryConfig | undefined;
  /** The most that go on at once. */
  readonly maxActive?: number | undefined;
  /** Goes on the next day with what is left over at the end of a day. Default: false. */
  readonly resumeNextDay?: boolean | undefined;
}

/** Somebody to call: a number or a contact. */
export interface Recipient {
  /** The number; 10 digits, or 11 that begin with 1. */
  readonly phoneNumber?: string | undefined;
  /** A stored contact, instead of a number. */
  readonly contactId?: number | undefined;
  /** A caller id for this recipient alone. */
  readonly fromNumber?: string | undefined;
  /** Values for this recipient alone, by name, that templates read as `${name}`. */
  readonly attributes?: Readonly<Record<string, string>> | undefined;
}

/** Somebody to write to: a number or a contact. */
export interface TextRecipient {
  /** The number; 10 digits, or 11 that begin with 1. */
  readonly phoneNumber?: string | undefined;
  /** A stored contact, instead of a number. */
  readonly contactId?: number | undefined;
  /** A caller id for this recipient alone. */
  readonly fromNumber?: string | undefined;
  /** Values for this recipient alone, by name, that templates read as `${name}`. */
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  /** A text for this recipient alone, instead of the broadcast's. */
  readonly message?: string | undefined;
  /** Pictures and sounds for this recipient alone. */
  readonly media?: readonly Media[] | undefined;
}

/** Somebody to call at once, with what is said. */
export interface CallRecipient {
  /** The number; 10 digits, or 11 that begin with 1. */
  readonly phoneNumber?: string | undefined;
  /** A stored contact, instead of a number. */
  readonly contactId?: number | undefined;
  /** A caller id for this recipient alone. */
  readonly fromNumber?: string | undefined;
  /** Values for this recipient alone, by name, that templates read as `${name}`. */
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  /** Text to speech for a person who answers. */
  readonly liveMessage?: string | undefined;
  /** A stored sound for a person who answers. */
  readonly liveMessageSoundId?: number | undefined;
  /** Text to speech for an answering machine. */
  readonly machineMessage?: string | undefined;
  /** A stored sound for an answering machine. */
  readonly machineMessageSoundId?: number | undefined;
  /** Text to speech before the transfer. */
  readonly transferMessage?: string | undefined;
  /** A stored sound before the transfer. */
  readonly transferMessageSoundId?: number | undefined;
  /** The key that transfers the call. */
  readonly transferDigit?: string | undefined;
  /** The number it is transferred to. */
  readonly transferNumber?: string | undefined;
  /** The voice that reads the texts. */
  readonly voice?: Voice | undefined;
  /** A dialplan instead of texts and sounds. */
  readonly dialplanXml?: string | undefined;
}

/** More recipients for a broadcast: a contact list, or a list of their own. */
export interface BatchRequest {
  /** What the batch is called. */
  readonly name?: string | undefined;
  /** A stored contact list. */
  readonly contactListId?: number | undefined;
  /** Recipients, instead of a contact list. */
  readonly recipients?: readonly TextRecipient[] | undefined;
  /** Leaves out numbers that are in the batch or the broadcast already. Default: false. */
  readonly scrubDuplicates?: boolean | undefined;
}

/** A stored person. */
export interface Contact {
  /** Number of the contact. */
  readonly id?: number | undefined;
  /** First name. */
  readonly firstName?: string | undefined;
  /** Last name. */
  readonly lastName?: string | undefined;
  /** Postal code. */
  readonly zipcode?: string | undefined;
  /** Phone at home. */
  readonly homePhone?: string | undefined;
  /** Phone at work. */
  readonly workPhone?: string | undefined;
  /** Mobile phone. */
  readonly mobilePhone?: string | undefined;
  /** Another phone. */
  readonly extraPhone1?: string | undefined;
  /** Another phone. */
  readonly extraPhone2?: string | undefined;
  /** Another phone. */
  readonly extraPhone3?: string | undefined;
  /** Number of the contact in another system. */
  readonly externalId?: string | undefined;
  /** That other system. */
  readonly externalSystem?: 'NATION_BUILDER' | 'SALES_FORCE_CONTACTS' | 'SALES_FORCE_LEADS' | 'SALES_FORCE_REPORTS' | 'ZOHO' | 'MAIL_CHIMP' | undefined;
  /** Whether the contact was deleted; answers have it. */
  readonly deleted?: boolean | undefined;
  /** Fields of your own, by name. */
  readonly properties?: Readonly<Record<string, string>> | undefined;
}

/** A new contact list, from one of three sources. */
export interface CreateContactListRequest {
  /** What the list is called. */
  readonly name?: string | undefined;
  /** The contacts themselves. */
  readonly contacts?: readonly Contact[] | undefined;
  /** Contacts that are stored already. */
  readonly contactIds?: readonly number[] | undefined;
  /** Phone numbers to make contacts of. */
  readonly contactNumbers?: readonly string[] | undefined;
  /** The field that those numbers fill. */
  readonly contactNumbersField?: 'homePhone' | 'workPhone' | 'mobilePhone' | undefined;
  /** Keeps the names of properties; otherwise they become A, B, C and so on. Default: false. */
  readonly useCustomFields?: boolean | undefined;
}

/** Hours on days of the week within a range of dates, in one time zone. */
export interface Schedule {
  /** Number of the schedule; answers have it. */
  readonly id?: number | undefined;
  /** Its broadcast; answers have it. */
  readonly campaignId?: number | undefined;
  /** The first day. Without it: today. */
  readonly startDate?: LocalDate | undefined;
  /** The last day. Without it: no end. */
  readonly stopDate?: LocalDate | undefined;
  /** When it opens on a day. Without it: midnight. */
  readonly startTimeOfDay?: LocalTime | undefined;
  /** When it closes on that day. Without it: the end of the day. */
  readonly stopTimeOfDay?: LocalTime | undefined;
  /** The days it opens on. Without any: every day. */
  readonly daysOfWeek?: readonly ('MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY' | 'SUNDAY')[] | undefined;
  /** The zone of these hours, by its IANA name, such as America/New_York. Without it: the account's. */
  readonly timeZone?: string | undefined;
}

/** A day. */
export interface LocalDate {
  /** The year. */
  readonly year?: number | undefined;
  /** 1 is January. */
  readonly month?: number | undefined;
  /** Day of the month. */
  readonly day?: number | undefined;
}

/** A time of day. */
export interface LocalTime {
  /** 0 to 23. Default: 0. */
  readonly hour?: number | undefined;
  /** 0 to 59. Default: 0. */
  readonly minute?: number | undefined;
  /** 0 to 59. Default: 0. */
  readonly second?: number | undefined;
  /** Billionths of a second. Default: 0. */
  readonly nano?: number | undefined;
}

/** A window of the day in the recipient's own time, told by the area code of the number. The begin belongs to it, the end does not. */
export interface LocalTimeRestriction {
  /** Whether it counts. Without it: when one of the hours or minutes is given. */
  readonly enabled?: boolean | undefined;
  /** 0 to 23. Default: 8. */
  readonly beginHour?: number | undefined;
  /** 0 to 59. Default: 0. */
  readonly beginMinute?: number | undefined;
  /** 0 to 23. Default: 21. */
  readonly endHour?: number | undefined;
  /** 0 to 59. Default: 0. */
  readonly endMinute?: number | undefined;
}

/** When somebody who was not reached is tried again. */
export interface RetryConfig {
  /** All attempts, the first one too. Default: 1. */
  readonly maxAttempts?: number | undefined;
  /** How long to wait in between. Default: 60. */
  readonly minutesBetweenAttempts?: number | undefined;
  /** The results after which one tries again, such as BUSY and NO_ANS. */
  readonly retryResults?: readonly ('LA' | 'AM' | 'BUSY' | 'DNC' | 'XFER' | 'XFER_LEG' | 'NO_ANS' | 'UNDIALED' | 'SENT' | 'RECEIVED' | 'DNT' | 'TOO_BIG' | 'INTERNAL_ERROR' | 'CARRIER_ERROR' | 'CARRIER_TEMP_ERROR' | 'SD' | 'POSTPONED' | 'ABANDONED' | 'SKIPPED')[] | undefined;
  /** Which phones of the contact are tried, in this order. Default: FIRST_NUMBER. */
  readonly retryPhoneTypes?: readonly ('FIRST_NUMBER' | 'HOME_PHONE' | 'WORK_PHONE' | 'MOBILE_PHONE')[] | undefined;
}

/** A stored picture, sound or film. */
export interface Media {
  /** Its number. */
  readonly id?: number | undefined;
  /** What it is called. */
  readonly name?: string | undefined;
  /** When it was stored, in milliseconds since 1970; answers have it. */
  readonly created?: number | undefined;
  /** Its size; answers have it. */
  readonly lengthInBytes?: number | undefined;
  /** What it is, such as jpg or mp3. */
  readonly mediaType?: string | undefined;
  /** Where everybody can fetch it. */
  readonly publicUrl?: string | undefined;
  /** Whose it is; answers have it. */
  readonly accountId?: number | undefined;
}
