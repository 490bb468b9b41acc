// Generated from grammar/tags by `npm run docs`. Do not edit.

export const TAG_TABLE = {
  "dialplan": {
    "summary": "The root of a plan; it holds the first tags of the call.",
    "status": "core",
    "attributes": {
      "name": {
        "value": "name",
        "required": false,
        "expands": false,
        "summary": "Label of the plan, usually Root."
      },
      "loggingEnabled": {
        "value": "boolean",
        "required": false,
        "expands": false,
        "values": [
          "true",
          "false"
        ],
        "default": "true",
        "summary": "Presumably switches logging of the call on or off; no page describes it."
      }
    },
    "children": [
      "amd",
      "menu",
      "play",
      "stash",
      "goto",
      "transfer",
      "hangup",
      "setvar",
      "if",
      "equal",
      "notEqual",
      "get",
      "post",
      "record",
      "catch",
      "dnc",
      "sms",
      "text",
      "analytics",
      "dtmf",
      "gotoXML",
      "gtalk",
      "wait"
    ],
    "requiredChildren": [],
    "text": {
      "allowed": false,
      "required": false,
      "expands": false
    }
  },
  "amd": {
    "summary": "Finds out whether a person or an answering machine took the call, and runs one of two branches.",
    "status": "core",
    "attributes": {
      "name": {
        "value": "name",
        "required": false,
        "expands": false,
        "summary": "Label of this tag, unique in the plan; what a goto or a catch jumps to."
      }
    },
    "children": [
      "live",
      "machine"
    ],
    "requiredChildren": [
      "live",
      "machine"
    ],
    "text": {
      "allowed": false,
      "required": false,
      "expands": false
    }
  },
  "live": {
    "summary": "The branch of an amd that runs when a person answered.",
    "status": "core",
    "attributes": {
      "name": {
        "value": "name",
        "required": false,
        "expands": false,
        "summary": "Label of this tag, unique in the plan; what a goto or a catch jumps to."
      }
    },
    "children": [
      "amd",
      "menu",
      "play",
      "stash",
      "goto",
      "transfer",
      "hangup",
      "setvar",
      "if",
      "equal",
      "notEqual",
      "get",
      "post",
      "record",
      "catch",
      "dnc",
      "sms",
      "text",
      "analytics",
      "dtmf",
      "gotoXML",
      "gtalk",
      "wait"
    ],
    "requiredChildren": [],
    "text": {
      "allowed": false,
      "required": false,
      "expands": false
    }
  },
  "machine": {
    "summary": "The branch of an amd that runs when an answering machine took the call.",
    "status": "core",
    "attributes": {
      "name": {
        "value": "name",
        "required": false,
        "expands": false,
        "summary": "Label of this tag, unique in the plan; what a goto or a catch jumps to."
      }
    },
    "children": [
      "amd",
      "menu",
      "play",
      "stash",
      "goto",
      "transfer",
      "hangup",
      "setvar",
      "if",
      "equal",
      "notEqual",
      "get",
      "post",
      "record",
      "catch",
      "dnc",
      "sms",
      "text",
      "analytics",
      "dtmf",
      "gotoXML",
      "gtalk",
      "wait"
    ],
    "requiredChildren": [],
    "text": {
      "allowed": false,
      "required": false,
      "expands": false
    }
  },
  "menu": {
    "summary": "Plays prompts, collects keys from the caller and runs the matching keypress.",
    "status": "core",
    "attributes": {
      "name": {
        "value": "name",
        "required": false,
        "expands": false,
        "summary": "Label of this tag, unique in the plan; what a goto or a catch jumps to."
      },
      "maxDigits": {
        "value": "number",
        "required": false,
        "expands": false,
        "summary": "Most keys to collect; leave room for # when callers end their entry with it. When absent: the longest digit count among the pressed values of the menu, at least 1."
      },
      "timeout": {
        "value": "duration",
        "required": false,
        "expands": false,
        "default": "3500",
        "summary": "How long to wait for the next key."
      }
    },
    "children": [
      "amd",
      "menu",
      "play",
      "stash",
      "goto",
      "transfer",
      "hangup",
      "setvar",
      "if",
      "equal",
      "notEqual",
      "get",
      "post",
      "record",
      "catch",
      "dnc",
      "sms",
      "text",
      "analytics",
      "dtmf",
      "gotoXML",
      "gtalk",
      "wait",
      "keypress"
    ],
    "requiredChildren": [],
    "text": {
      "allowed": false,
      "required": false,
      "expands": false
    }
  },
  "keypress": {
    "summary": "A branch of a menu, run when the entry of the caller matches pressed.",
    "status": "core",
    "attributes": {
      "name": {
        "value": "name",
        "required": false,
        "expands": false,
        "summary": "Label of this tag, unique in the plan; what a goto or a catch jumps to."
      },
      "pressed": {
        "value": "keys",
        "required": true,
        "expands": false,
        "rule": "keypress-bad-pattern",
        "summary": "What the caller enters: digits, a range such as 4-6, # or *, or the word default or timeout in any letter case."
      }
    },
    "children": [
      "amd",
      "menu",
      "play",
      "stash",
      "goto",
      "transfer",
      "hangup",
      "setvar",
      "if",
      "equal",
      "notEqual",
      "get",
      "post",
      "record",
      "catch",
      "dnc",
      "sms",
      "text",
      "analytics",
      "dtmf",
      "gotoXML",
      "gtalk",
      "wait"
    ],
    "requiredChildren": [],
    "text": {
      "allowed": false,
      "required": false,
      "expands": false
    }
  },
  "play": {
    "summary": "Plays speech or a sound to the caller.",
    "status": "core",
    "attributes": {
      "name": {
        "value": "name",
        "required": false,
        "expands": false,
        "summary": "Label of this tag, unique in the plan; what a goto or a catch jumps to."
      },
      "type": {
        "value": "enum",
        "required": true,
        "expands": false,
        "values": [
          "tts",
          "callfireid",
          "url"
        ],
        "summary": "How the text is read: tts speaks it, callfireid takes it as the number of a stored sound, url fetches the sound from an address."
      },
      "voice": {
        "value": "enum",
        "required": false,
        "expands": false,
        "values": [
          "male1",
          "female1",
          "female2",
          "spanish1",
          "frenchcanadian1",
          "femaleSpanish"
        ],
        "default": "female1",
        "rule": "play-voice-unknown",
        "summary": "Voice of a tts prompt. femaleSpanish is the old name of spanish1."
      },
      "cache": {
        "value": "boolean",
        "required": false,
        "expands": false,
        "values": [
          "true",
          "false"
        ],
        "default": "true",
        "summary": "Whether a stored copy of the sound is used again (true) or the sound is fetched at each call (false); use false for recordings."
      }
    },
    "children": [],
    "requiredChildren": [],
    "text": {
      "allowed": true,
      "required": true,
      "expands": true
    }
  },
  "stash": {
    "summary": "Writes a value under a name into the report of the call.",
    "status": "core",
    "attributes": {
      "name": {
        "value": "name",
        "required": false,
        "expands": false,
        "summary": "Label of this tag, unique in the plan; what a goto or a catch jumps to."
      },
      "varname": {
        "value": "text",
        "required": true,
        "expands": true,
        "summary": "Column of the report that receives the value; may contain ${...}."
      }
    },
    "children": [],
    "requiredChildren": [],
    "text": {
      "allowed": true,
      "required": false,
      "expands": true
    }
  },
  "goto": {
    "summary": "Jumps to the tag with the given name.",
    "status": "core",
    "attributes": {
      "name": {
        "value": "name",
        "required": false,
        "expands": false,
        "summary": "Label of this tag, unique in the plan; what a goto or a catch jumps to."
      }
    },
    "children": [],
    "requiredChildren": [],
    "text": {
      "allowed": true,
      "required": true,
      "expands": true
    }
  },
  "transfer": {
    "summary": "Connects the caller to another phone number.",
    "status": "core",
    "attributes": {
      "name": {
        "value": "name",
        "required": false,
        "expands": false,
        "summary": "Label of this tag, unique in the plan; what a goto or a catch jumps to."
      },
      "callerid": {
        "value": "phone",
        "required": false,
        "expands": true,
        "default": "${call.callerid}",
        "summary": "Caller ID shown to the called party: a number or a variable."
      },
      "calleridalpha": {
        "value": "text",
        "required": false,
        "expands": true,
        "summary": "Alphanumeric caller ID shown to the called party."
      },
      "timeout": {
        "value": "duration",
        "required": false,
        "expands": false,
        "default": "60",
        "summary": "How long to let it ring before the next tag runs. The vendor names no limit for a transfer without it; rehearsal uses 60."
      },
      "continue-after": {
        "value": "boolean",
        "required": false,
        "expands": false,
        "values": [
          "true",
          "false"
        ],
        "default": "false",
        "summary": "Whether the plan goes on after the other party of an answered transfer has hung up."
      },
      "mode": {
        "value": "enum",
        "required": false,
        "expands": false,
        "values": [
          "ringall",
          "waterfall"
        ],
        "default": "ringall",
        "summary": "How several numbers are tried: ringall rings them together and the first to answer wins, waterfall tries one after the other."
      },
      "musiconhold": {
        "value": "enum",
        "required": false,
        "expands": false,
        "values": [
          "ringing",
          "default",
          "silence",
          "alternative",
          "blues",
          "celtic",
          "classical",
          "country",
          "instrumental",
          "jazz",
          "neopunk",
          "new_age",
          "pop",
          "rock",
          "swing",
          "techno"
        ],
        "default": "ringing",
        "rule": "musiconhold-unknown",
        "summary": "What the caller hears while it rings. The vendor may change this list."
      },
      "whisper-tts": {
        "value": "text",
        "required": false,
        "expands": true,
        "summary": "Words spoken to the called party before the two are connected."
      },
      "screen": {
        "value": "boolean",
        "required": false,
        "expands": false,
        "values": [
          "true",
          "false"
        ],
        "default": "false",
        "summary": "Whether the called party must press 1 to accept the call; needs whisper-tts."
      }
    },
    "children": [],
    "requiredChildren": [],
    "text": {
      "allowed": true,
      "required": true,
      "expands": true
    }
  },
  "hangup": {
    "summary": "Ends the call.",
    "status": "core",
    "attributes": {
      "name": {
        "value": "name",
        "required": false,
        "expands": false,
        "summary": "Label of this tag, unique in the plan; what a goto or a catch jumps to."
      }
    },
    "children": [],
    "requiredChildren": [],
    "text": {
      "allowed": false,
      "required": false,
      "expands": false
    }
  },
  "setvar": {
    "summary": "Creates or overwrites a variable.",
    "status": "core",
    "attributes": {
      "name": {
        "value": "name",
        "required": false,
        "expands": false,
        "summary": "Label of this tag, unique in the plan; what a goto or a catch jumps to."
      },
      "varname": {
        "value": "variable",
        "required": true,
        "expands": false,
        "rule": "variable-bad-name",
        "summary": "Name of the variable: letters, digits and underscore; letter case counts."
      }
    },
    "children": [],
    "requiredChildren": [],
    "text": {
      "allowed": true,
      "required": false,
      "expands": true
    }
  },
  "if": {
    "summary": "Runs its children when an expression is true.",
    "status": "core",
    "attributes": {
      "name": {
        "value": "name",
        "required": false,
        "expands": false,
        "summary": "Label of this tag, unique in the plan; what a goto or a catch jumps to."
      },
      "expr": {
        "value": "expression",
        "required": true,
        "expands": true,
        "summary": "JavaScript expression whose truth decides; write &lt; and &amp; for < and &."
      }
    },
    "children": [
      "amd",
      "menu",
      "play",
      "stash",
      "goto",
      "transfer",
      "hangup",
      "setvar",
      "if",
      "equal",
      "notEqual",
      "get",
      "post",
      "record",
      "catch",
      "dnc",
      "sms",
      "text",
      "analytics",
      "dtmf",
      "gotoXML",
      "gtalk",
      "wait",
      "else"
    ],
    "requiredChildren": [],
    "text": {
      "allowed": false,
      "required": false,
      "expands": false
    }
  },
  "else": {
    "summary": "Holds what runs when the condition of its if is not met.",
    "status": "core",
    "attributes": {
      "name": {
        "value": "name",
        "required": false,
        "expands": false,
        "summary": "Label of this tag, unique in the plan; what a goto or a catch jumps to."
      }
    },
    "children": [
      "amd",
      "menu",
      "play",
      "stash",
      "goto",
      "transfer",
      "hangup",
      "setvar",
      "if",
      "equal",
      "notEqual",
      "get",
      "post",
      "record",
      "catch",
      "dnc",
      "sms",
      "text",
      "analytics",
      "dtmf",
      "gotoXML",
      "gtalk",
      "wait"
    ],
    "requiredChildren": [],
    "text": {
      "allowed": false,
      "required": false,
      "expands": false
    }
  },
  "equal": {
    "summary": "Runs its children when a value equals the result of an expression.",
    "status": "core",
    "attributes": {
      "name": {
        "value": "name",
        "required": false,
        "expands": false,
        "summary": "Label of this tag, unique in the plan; what a goto or a catch jumps to."
      },
      "var": {
        "value": "text",
        "required": true,
        "expands": true,
        "summary": "The value to compare: a variable reference or plain text."
      },
      "expr": {
        "value": "expression",
        "required": true,
        "expands": true,
        "summary": "What to compare it with: a JavaScript expression or plain text."
      }
    },
    "children": [
      "amd",
      "menu",
      "play",
      "stash",
      "goto",
      "transfer",
      "hangup",
      "setvar",
      "if",
      "equal",
      "notEqual",
      "get",
      "post",
      "record",
      "catch",
      "dnc",
      "sms",
      "text",
      "analytics",
      "dtmf",
      "gotoXML",
      "gtalk",
      "wait"
    ],
    "requiredChildren": [],
    "text": {
      "allowed": false,
      "required": false,
      "expands": false
    }
  },
  "notEqual": {
    "summary": "Runs its children when a value differs from the result of an expression.",
    "status": "core",
    "attributes": {
      "name": {
        "value": "name",
        "required": false,
        "expands": false,
        "summary": "Label of this tag, unique in the plan; what a goto or a catch jumps to."
      },
      "var": {
        "value": "text",
        "required": true,
        "expands": true,
        "summary": "The value to compare: a variable reference or plain text."
      },
      "expr": {
        "value": "expression",
        "required": true,
        "expands": true,
        "summary": "What to compare it with: a JavaScript expression or plain text."
      }
    },
    "children": [
      "amd",
      "menu",
      "play",
      "stash",
      "goto",
      "transfer",
      "hangup",
      "setvar",
      "if",
      "equal",
      "notEqual",
      "get",
      "post",
      "record",
      "catch",
      "dnc",
      "sms",
      "text",
      "analytics",
      "dtmf",
      "gotoXML",
      "gtalk",
      "wait"
    ],
    "requiredChildren": [],
    "text": {
      "allowed": false,
      "required": false,
      "expands": false
    }
  },
  "get": {
    "summary": "Sends an HTTP GET request during the call.",
    "status": "core",
    "attributes": {
      "name": {
        "value": "name",
        "required": false,
        "expands": false,
        "summary": "Label of this tag, unique in the plan; what a goto or a catch jumps to."
      },
      "varname": {
        "value": "variable",
        "required": false,
        "expands": false,
        "rule": "variable-bad-name",
        "summary": "Variable that receives the body of the response; letters, digits and underscore. Without it the response is dropped."
      }
    },
    "children": [],
    "requiredChildren": [],
    "text": {
      "allowed": true,
      "required": true,
      "expands": true
    }
  },
  "post": {
    "summary": "Sends an HTTP POST request during the call.",
    "status": "core",
    "attributes": {
      "name": {
        "value": "name",
        "required": false,
        "expands": false,
        "summary": "Label of this tag, unique in the plan; what a goto or a catch jumps to."
      },
      "varname": {
        "value": "variable",
        "required": false,
        "expands": false,
        "rule": "variable-bad-name",
        "summary": "Variable that receives the body of the response; letters, digits and underscore. Without it the response is dropped."
      }
    },
    "children": [],
    "requiredChildren": [],
    "text": {
      "allowed": true,
      "required": true,
      "expands": true
    }
  },
  "record": {
    "summary": "Records the caller, or the whole call in the background.",
    "status": "core",
    "attributes": {
      "name": {
        "value": "name",
        "required": false,
        "expands": false,
        "summary": "Label of this tag and name of the sound file; names the variable too when varname is absent."
      },
      "varname": {
        "value": "variable",
        "required": false,
        "expands": false,
        "rule": "variable-bad-name",
        "summary": "Variable that receives the address of the recording; letters, digits and underscore."
      },
      "timeout": {
        "value": "duration",
        "required": false,
        "expands": false,
        "summary": "Longest recording. Known plans give milliseconds."
      },
      "background": {
        "value": "boolean",
        "required": false,
        "expands": false,
        "values": [
          "true",
          "false"
        ],
        "default": "false",
        "summary": "Whether to record the call while the plan goes on (true) or the caller alone, as a step of its own (false)."
      }
    },
    "children": [],
    "requiredChildren": [],
    "text": {
      "allowed": false,
      "required": false,
      "expands": false
    }
  },
  "catch": {
    "summary": "Watches for a hang-up or a key while its children run, and jumps when it happens.",
    "status": "core",
    "attributes": {
      "name": {
        "value": "name",
        "required": false,
        "expands": false,
        "summary": "Label of this tag, unique in the plan; what a goto or a catch jumps to."
      },
      "type": {
        "value": "enum",
        "required": true,
        "expands": false,
        "values": [
          "hangup",
          "digit"
        ],
        "summary": "The event: hangup is the other side hanging up, digit is a key."
      },
      "value": {
        "value": "enum",
        "required": false,
        "expands": false,
        "values": [
          "0",
          "1",
          "2",
          "3",
          "4",
          "5",
          "6",
          "7",
          "8",
          "9",
          "*"
        ],
        "rule": "catch-value-bad",
        "summary": "The key to watch for; needed when type is digit. # cannot be caught."
      },
      "goto": {
        "value": "target",
        "required": true,
        "expands": false,
        "summary": "Name of the tag to jump to, inside the catch or outside."
      }
    },
    "children": [
      "amd",
      "menu",
      "play",
      "stash",
      "goto",
      "transfer",
      "hangup",
      "setvar",
      "if",
      "equal",
      "notEqual",
      "get",
      "post",
      "record",
      "catch",
      "dnc",
      "sms",
      "text",
      "analytics",
      "dtmf",
      "gotoXML",
      "gtalk",
      "wait"
    ],
    "requiredChildren": [],
    "text": {
      "allowed": false,
      "required": false,
      "expands": false
    }
  },
  "dnc": {
    "summary": "Adds a phone number to the Do Not Call list.",
    "status": "core",
    "attributes": {
      "name": {
        "value": "name",
        "required": false,
        "expands": false,
        "summary": "Label of this tag, unique in the plan; what a goto or a catch jumps to."
      },
      "loggingEnabled": {
        "value": "boolean",
        "required": false,
        "expands": false,
        "values": [
          "true",
          "false"
        ],
        "default": "true",
        "summary": "Presumably switches logging of this tag on or off; no page describes it."
      }
    },
    "children": [],
    "requiredChildren": [],
    "text": {
      "allowed": true,
      "required": true,
      "expands": true
    }
  },
  "sms": {
    "summary": "Sends a text message.",
    "status": "core",
    "attributes": {
      "name": {
        "value": "name",
        "required": false,
        "expands": false,
        "summary": "Label of this tag, unique in the plan; what a goto or a catch jumps to."
      },
      "to": {
        "value": "phone",
        "required": false,
        "expands": true,
        "summary": "Phone number that receives the message, or a variable with one."
      }
    },
    "children": [],
    "requiredChildren": [],
    "text": {
      "allowed": true,
      "required": true,
      "expands": true
    }
  },
  "text": {
    "summary": "Sends a text message; another name for sms.",
    "status": "rare",
    "attributes": {
      "name": {
        "value": "name",
        "required": false,
        "expands": false,
        "summary": "Label of this tag, unique in the plan; what a goto or a catch jumps to."
      },
      "to": {
        "value": "phone",
        "required": false,
        "expands": true,
        "summary": "Phone number that receives the message, or a variable with one."
      }
    },
    "children": [],
    "requiredChildren": [],
    "text": {
      "allowed": true,
      "required": true,
      "expands": true
    }
  },
  "analytics": {
    "summary": "Reports the call to Google Analytics as a page view.",
    "status": "historic",
    "attributes": {
      "name": {
        "value": "name",
        "required": false,
        "expands": false,
        "summary": "Label of this tag, unique in the plan; what a goto or a catch jumps to."
      },
      "account": {
        "value": "text",
        "required": false,
        "expands": false,
        "summary": "Analytics account; the meaning is taken from the name alone."
      },
      "domain": {
        "value": "text",
        "required": false,
        "expands": false,
        "summary": "Web domain; the meaning is taken from the name alone."
      },
      "category": {
        "value": "text",
        "required": false,
        "expands": false,
        "summary": "Event category; the meaning is taken from the name alone."
      },
      "action": {
        "value": "text",
        "required": false,
        "expands": false,
        "summary": "Event action; the meaning is taken from the name alone."
      },
      "label": {
        "value": "text",
        "required": false,
        "expands": false,
        "summary": "Event label; the meaning is taken from the name alone."
      },
      "value": {
        "value": "text",
        "required": false,
        "expands": false,
        "summary": "Event value; the meaning is taken from the name alone."
      }
    },
    "children": [],
    "requiredChildren": [],
    "text": {
      "allowed": false,
      "required": false,
      "expands": false
    }
  },
  "dtmf": {
    "summary": "Sends key tones down the line.",
    "status": "rare",
    "attributes": {
      "name": {
        "value": "name",
        "required": false,
        "expands": false,
        "summary": "Label of this tag, unique in the plan; what a goto or a catch jumps to."
      }
    },
    "children": [],
    "requiredChildren": [],
    "text": {
      "allowed": true,
      "required": true,
      "expands": true
    }
  },
  "gotoXML": {
    "summary": "Continues the call with another dialplan.",
    "status": "rare",
    "attributes": {
      "name": {
        "value": "name",
        "required": false,
        "expands": false,
        "summary": "Label of this tag, unique in the plan; what a goto or a catch jumps to."
      }
    },
    "children": [],
    "requiredChildren": [],
    "text": {
      "allowed": true,
      "required": true,
      "expands": true
    }
  },
  "gtalk": {
    "summary": "Sent a message over Google Talk.",
    "status": "historic",
    "attributes": {
      "name": {
        "value": "name",
        "required": false,
        "expands": false,
        "summary": "Label of this tag, unique in the plan; what a goto or a catch jumps to."
      },
      "username": {
        "value": "text",
        "required": false,
        "expands": false,
        "summary": "Account that sent the message."
      },
      "password": {
        "value": "text",
        "required": false,
        "expands": false,
        "summary": "Password of that account."
      },
      "to": {
        "value": "text",
        "required": false,
        "expands": true,
        "summary": "Account that received the message."
      }
    },
    "children": [],
    "requiredChildren": [],
    "text": {
      "allowed": true,
      "required": false,
      "expands": true
    }
  },
  "wait": {
    "summary": "Pauses the call.",
    "status": "rare",
    "attributes": {
      "name": {
        "value": "name",
        "required": false,
        "expands": false,
        "summary": "Label of this tag, unique in the plan; what a goto or a catch jumps to."
      }
    },
    "children": [],
    "requiredChildren": [],
    "text": {
      "allowed": true,
      "required": false,
      "expands": true
    }
  }
} as const;
