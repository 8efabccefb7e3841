const pressing =
  /\b(?:prod(?:uction)? (?:is )?down|(?:is|are|went|goes) down\b|outage|urgent(?:ly)?|asap|right now|incident|on fire|customers? (?:can't|cannot)|(?:in|within) (?:an|one|\d+|ten|five|two) (?:hours?|minutes?|mins?)\b|tonight|(?:demo|interview|call|talk|exam) (?:is )?(?:in|today)|deadline (?:at|is at|in an?|today|tonight)|due (?:today|tonight|in an hour))\b/i

/** Words that say the need is now. */
export const isPressing = (text: string): boolean => pressing.test(text)
