export const weekday =
  '(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?'

export const month =
  '(?:jan|january|feb|february|mar|march|apr|april|may|jun|june|jul|july|aug|august|sep|sept|september|oct|october|nov|november|dec|december)'

/** An hour on a clock: `5pm`, `18:30`, `at nine`, `half past two`, `noon`. */
export const clock =
  "(?:\\d{1,2}(?:[:.]\\d\\d)?(?: ?(?:am|pm|h|hrs|o clock|uhr|ist|cet|gmt|utc|uk))|\\d{1,2}[:.]\\d\\d|(?:at|by|around|from|to|till|until) (?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday|midnight)|(?:half|quarter|ten|twenty|five) (?:past|to) [a-z0-9]+|noon|midday|midnight|a quarter to|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o'? ?clock)"

/** A day that is named rather than counted. */
export const namedDay = `(?:today|tonight|tomorrow|this (?:morning|afternoon|evening|week|weekend|${weekday})|next (?:week|month|${weekday})|the \\d{1,2}(?:st|nd|rd|th)|\\d{1,2}(?:st|nd|rd|th)|${weekday}|\\d{1,2} ${month}|${month} \\d{1,2})`

/** What two people hold together. */
export const meeting =
  '(?:call|calls|meeting|chat|session|huddle|coffee|catch up|meetup|zoom|teams|slot|appointment|walk|lunch|one on one|1:1|1 1|sync|check in|hour)'
