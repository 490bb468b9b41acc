// Generated from grammar/behavior.schema.json by `npm run docs`. Do not edit.

/** The members of each kind of object, `*` for any name. What a member, or each item of it, is: an object of this table, or "". */
export const BEHAVIOR_MEMBERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "Behavior": {
    "$schema": "",
    "personas": "Persona",
    "dial": "Dial",
    "dialByHour": "DialHours",
    "dialByAttempt": "DialAttempts",
    "detection": "Detection",
    "questions": "Questions",
    "hangup": "Hazard",
    "patienceSeconds": "",
    "texts": "Texts",
    "replies": "Replies",
    "agents": "Agents",
    "ringSeconds": "",
    "ringLimitSeconds": "",
    "serverFailures": ""
  },
  "Persona": {
    "name": "",
    "share": "",
    "dial": "Dial",
    "dialByHour": "DialHours",
    "dialByAttempt": "DialAttempts",
    "detection": "Detection",
    "questions": "Questions",
    "hangup": "Hazard",
    "patienceSeconds": "",
    "texts": "Texts",
    "replies": "Replies"
  },
  "Dial": {
    "live": "",
    "machine": "",
    "busy": "",
    "noAnswer": "",
    "carrierError": "",
    "carrierTempError": "",
    "internalError": ""
  },
  "DialHours": {
    "from": "",
    "to": "",
    "dial": "Dial"
  },
  "DialAttempts": {
    "from": "",
    "dial": "Dial"
  },
  "Detection": {
    "live": "",
    "machine": ""
  },
  "Questions": {
    "*": "Answers"
  },
  "Answers": {
    "keys": "Keys",
    "wrong": "",
    "silence": "",
    "delaySeconds": ""
  },
  "Keys": {
    "*": ""
  },
  "Hazard": {
    "untilSecond": "",
    "perSecond": ""
  },
  "Texts": {
    "sent": "",
    "carrierError": "",
    "carrierTempError": "",
    "internalError": ""
  },
  "Replies": {
    "share": "",
    "delayMinutes": "",
    "words": "Words"
  },
  "Words": {
    "*": ""
  },
  "Agents": {
    "count": "",
    "talkSeconds": "",
    "outcome": "Transfers"
  },
  "Transfers": {
    "answered": "",
    "busy": "",
    "refused": "",
    "no-answer": ""
  }
};
