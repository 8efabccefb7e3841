import { form, rulesFor } from '../rule.ts'
import { clock, meeting, namedDay, weekday, month } from '../lexicon/time.ts'

const days =
  'today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun mondays tuesdays wednesdays thursdays fridays weekend'
const slotNotTask = form(
  'deadline|due\\b|closes|closing|interview|exam|submit|hand it in|apply|presentation|before (?:the|my)|could you (?:look|review|read|check|write|build|fix)|can you (?:look|review|fix|draw|set|make|build|write)',
)

export const arrangeRules = rulesFor('arrange', [
  {
    name: 'cannot come, in other words',
    weight: 2,
    on: 'not bail up came come call shift join dial full caught',
    when: form(
      `(?:tonight|today|tomorrow|this (?:evening|week)|${weekday}) i can not(?: after| make| come|\\b \\|)|^\\| (?:[a-z ]+ \\| )?i can not (?:do |make |come )?(?:tonight|today|tomorrow|this (?:evening|week)|${weekday})\\b|(?:have|got) (?:got )?to bail|(?:something|a thing|an emergency) (?:is |has |have |just |s )?(?:come|came) up|(?:put|have|got) me on (?:call|(?:the )?(?:night|late|early|weekend)? ?shift)|(?:try|trying) to (?:join|dial in|connect|dial) (?:from|by|on)|(?:week|day|evening) is (?:too|so) full|caught up at work`,
    ),
    unless: form('deadline|submit|send|interview|make it work'),
  },
  {
    name: 'asks for another time',
    weight: 2,
    on: 'take another other different',
    when: form(
      'can we (?:take|do|find|pick|make it|use) (?:another|a different|some other) (?:day|evening|time|slot|week|morning|date)',
    ),
  },
  {
    name: 'proposes a rhythm',
    weight: 2,
    on: 'every',
    when: form(
      `^\\| (?:[a-z ]+ \\| )?every (?:other|second|two|three|third|four)? ?(?:weeks?|${weekday})\\b.*\\?`,
    ),
  },
  {
    name: 'is still on',
    weight: 2,
    on: 'still',
    when: form('\\| still on \\?|(?:our|the) [a-z ]+ still on\\b|are we still on\\b'),
  },
  {
    name: 'a shouted rank is no day',
    weight: -2,
    by: 'mentor',
    on: '#shout',
    when: form('^\\| \\d+(?:st|nd|rd|th) \\|$'),
  },
  {
    name: 'money or a first look at a name is no slot',
    weight: -2,
    on: 'let',
    when: form('^\\| let us (?:say|not) (?:i|get|be|make)'),
  },
  {
    name: 'minutes late',
    weight: 2,
    on: 'late',
    when: form('(?:minutes?|mins?|min|bit|little|hour) late\\b'),
    unless: form('\\?|two months|years'),
  },
  {
    name: 'that day it is',
    weight: 2,
    on: 'is talk speak',
    when: form(`(?:${namedDay}|${clock}) it is\\b|(?:talk|speak) to you (?:at|on|then|tomorrow|${weekday})`),
  },
  {
    name: 'a day that suits',
    weight: 2,
    on: 'alright right doable work works suit suits ok okay fine good free available possible convenient late early perfect better',
    when: form(
      `(?:${namedDay}|${clock}|same (?:hour|time|day)) (?:[a-z0-9]+ ){0,4}(?:works?|suits?|alright|all right|doable|too late|too early|(?:is|be|are|would be|is also|still) (?:ok|okay|fine|good|free|possible|convenient|better|perfect)|ok|okay|fine)\\b(?: (?:for|with|me|you|us|by|as|or|too|then|\\||\\?)|$)|(?:works?|suits?|free|available|around) (?:best |better |fine |well )?(?:you |me |us |for (?:you|me|us) |on |at |from |this )*(?:${namedDay}|${clock})`,
    ),
    unless: form(
      'deadline|due\\b|closes|interview|i am free and|carry|works again|it works|that works because|free place|free (?:first )?sunday|now \\| that',
    ),
  },
  {
    name: 'lets meet',
    weight: 2,
    on: 'let shall should',
    when: form(
      '(?:let us|shall we|should we) (?:[a-z]+ ){0,3}(?:meet|call|talk|speak|chat|do|skip|move|make it|use|catch up|huddle|reschedule|push|postpone|start|say|put you|rehearse|look for another|have (?:a|the) (?:call|session|meeting|chat)|zoom|sync|connect|aim|begin)',
    ),
    unless: form('let us (?:say you|do the math|use (?:a|an|the) (?:simple|real))|shall we (?:use|add)'),
  },
  {
    name: 'can we at a time',
    weight: 2,
    on: 'can could',
    when: form(
      `(?:can|could|may) (?:we|i) (?:[a-z]+ ){0,3}(?:meet|call|talk|speak|chat|do|skip|move|make it|catch up|reschedule|push|postpone|start|shift|zoom|dial in|cancel|have|bring)\\b.*(?:${namedDay}|${clock}|week|instead|another day|earlier|later)`,
    ),
    unless: form('could we agree|before (?:the|my|i)|pair|go over|tell me'),
  },
  {
    name: 'let us put a slot',
    weight: 1.5,
    on: 'let',
    when: form(`let us\\b.*(?:${namedDay}|${clock})`),
    unless: form('deadline'),
  },
  {
    name: 'moves or cancels',
    weight: 2,
    on: 'cancel canceling cancelling cancelled move moving postpone reschedule rescheduling push skip shift bring postponed',
    when: form(
      `(?:have to|need to|must|can we|could we|got to|going to|may i|can i|could i|let us|shall we|\\|) (?:please |sadly |just )*(?:cancel|postpone|reschedule|skip|push|move|shift)\\b (?:.*(?:${meeting}|${namedDay}|${clock}|it|week|session)|\\|)|\\| cancel (?:today|tonight|tomorrow)|(?:call|meeting|session|huddle)[a-z ]* (?:is |was )?(?:cancelled|canceled|moved|postponed)`,
    ),
    unless: form(
      'move (?:your|my|to support|from|on\\b|the)(?! (?:call|meeting|session))|move to|my meeting with|skip (?:the|level)|push (?:it|the|to)',
    ),
  },
  {
    name: 'need to move our call',
    weight: 2,
    on: 'move push shift moved',
    when: form(
      `(?:move|moved|moving|shift|push) (?:our|the|tomorrow s|today s|tonight s|${weekday} s?|next week s|this week s) ?(?:[a-z]+ )?(?:${meeting})`,
    ),
    unless: form('meeting with'),
  },
  {
    name: 'instead of a day',
    weight: 2,
    on: 'instead rather not same',
    when: form(
      `(?:${namedDay}|${clock}|week)[a-z0-9 |]* (?:instead|rather than)\\b|(?:instead of|rather than|and not) (?:${namedDay}|${clock}|online|zoom|in person)|${namedDay} \\| same (?:time|hour)`,
    ),
    unless: form('not (?:today|tonight|this)|instead of asking'),
  },
  {
    name: 'see you then',
    weight: 1.5,
    on: 'see meet until call',
    when: form(
      `(?:see|meet|speak to|talk to|call) you (?:then |all )?(?:at|on|in|there|${namedDay}|${clock}|next|for|soon|tomorrow|tonight)|\\| until (?:then|thursday|monday|january|tomorrow|next)`,
    ),
    unless: form('see you (?:succeed|grow)|call you for|if we see you'),
  },
  {
    name: 'will call at a time',
    weight: 2,
    on: 'call ring phone dial zoom join meet',
    when: form(
      `(?:i|we) (?:will|shall|can|am going to|would) (?:call|ring|phone|meet|dial|zoom|be there|join) (?:you |in )?[a-z ]{0,14}(?:${clock}|${namedDay}|at \\d|at [a-z]+ sharp)|call me at`,
    ),
    unless: form('call the (?:lead|lawyer|landlord)|for (?:him|her)'),
  },
  {
    name: 'agrees the slot',
    weight: 2,
    on: 'noted confirmed works deal perfect booked suits',
    when: form(
      `(?:${namedDay}|${clock})[a-z0-9 ]* (?:it is|noted|is noted|works|confirmed|suits)|(?:works|suits|perfect|great|confirmed|noted|fine|good) (?:for me|me fine|for you)?(?: \\||\\b).*(?:${namedDay}|${clock}|then)|\\bworks for me\\b|\\bthat suits me\\b|(?:works|suits) (?:perfectly |fine |well |great )?for (?:me|us)`,
    ),
    unless: form('\\?.*could you|works for me now|that works for me because|pomodoro|it works'),
  },
  {
    name: 'a slot and nothing else',
    weight: 1.5,
    on: `#short`,
    when: form(
      `^\\| (?:yes |ok |perfect |great |sure |fine |and |yep |say |still |make it )*(?:\\| )?(?:(?:on |at |the )*(?:${namedDay}|${clock})(?: (?:at )?(?:${clock}|\\d{1,2}|same time|same hour|then|works|is good|is fine|latest))*)(?: \\| (?:same time|same hour|then|\\d{1,2}))? (?:\\? )?\\|$`,
    ),
    unless: form('latest|promis'),
  },
  {
    name: 'how about a day',
    weight: 1.5,
    on: `${days} morning evening still would`,
    when: form(
      `(?:how about|what about|is|would|does|are you (?:free|around|available|there)|free|still|maybe|say) (?:on |this |next )?(?:${namedDay}|${clock})[a-z0-9 |]*\\?`,
    ),
    unless: slotNotTask,
  },
  {
    name: 'meeting and time together',
    weight: 1.5,
    on: 'call calls meeting chat session huddle coffee catch walk talk lunch zoom slot thursday tuesday monday friday wednesday',
    when: form(
      `\\b(?:our|the|a|one|first|next|your|mock|walk and) ?(?:[a-z]+ )?(?:${meeting}|walk and talk|walk|${weekday})\\b[a-z0-9 ]*(?:${namedDay}|${clock}|an hour earlier|earlier|later|better at|next week)|(?:${namedDay}|${clock})[a-z0-9 ]* for (?:the|our|a) (?:[a-z]+ )?(?:${meeting})`,
    ),
    unless: form(
      'thanks|thank|yesterday|at our place|lunch is|went|was|interview|deadline|could you (?:look|review|read)|last|how did|before',
    ),
  },
  {
    name: 'asks to have a call',
    weight: 1.5,
    on: 'call huddle coffee meet',
    when: form(
      '(?:shall|should) we (?:have|do|meet|call|huddle)|(?:^\\||\\|) (?:call|coffee|huddle|lunch) (?:on|in|next|this|every|at|today|tomorrow|instead)\\b|want to (?:hop on|jump on) a call|fancy a (?:call|coffee)',
    ),
  },
  {
    name: 'is late or on the way',
    weight: 1.5,
    on: 'late minutes running way huddle min stuck',
    when: form(
      'running (?:\\d+ |a bit |ten |five )?(?:min[a-z]* )?late|\\d+ (?:min|minutes|mins) late|(?:i am|be) (?:there|in the (?:call|huddle|room|meeting)|on my way)|are you coming|you coming|stuck in (?:traffic|a meeting|[a-z]+) \\|',
    ),
  },
  {
    name: 'the place or link of the meeting',
    weight: 1.5,
    on: 'link room place courtyard floor gate cafe library',
    when: form(
      `(?:new link|same (?:link|place|room)|our room|come to the|meet (?:at|in) the|see you at gate|on the [a-z]+ floor|pick one in the link)|(?:cafe|library|office|room) opens`,
    ),
    unless: form('link below|\\?.*could'),
  },
  {
    name: 'clock and call',
    weight: 1,
    on: 'o clock noon sharp earlier later today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday',
    when: form(
      `(?:${clock}) (?:[a-z|]+ ){0,3}(?:${namedDay})|(?:${namedDay}) (?:[a-z|]+ ){0,3}(?:${clock})|minutes (?:earlier|later)|(?:an )?hour (?:earlier|later)`,
    ),
    unless: slotNotTask,
  },
  {
    name: 'same time',
    weight: 1.5,
    on: 'same',
    when: form('same (?:time|hour|place)(?: \\?| \\|| as|$)|same time'),
    unless: form('at the same time|same thing'),
  },
  {
    name: 'dials in',
    weight: 1,
    on: 'dial video zoom count',
    when: form('dial in|count me in (?:by|for|on)|by video'),
  },
  {
    name: 'will make it',
    weight: 1.5,
    on: 'make',
    when: form(
      `let us make it|make it (?:${clock}|${namedDay})|can not make (?:it )?(?:today|tonight|tomorrow|this|our)|will not make (?:it )?(?:today|tonight)`,
    ),
  },
  {
    name: 'cannot now, then instead',
    weight: 1.5,
    on: 'instead',
    when: form(
      `can not[a-z ]*\\|.*(?:${namedDay})[a-z ]* instead|tomorrow instead|next (?:week|${weekday}) instead`,
    ),
  },
  {
    name: 'a date of a task',
    weight: -1.5,
    on: 'deadline due closes submit deadline by before',
    when: form(`deadline|\\bdue\\b|closes|submit|by (?:${namedDay})|before (?:${namedDay})`),
  },
  {
    name: 'work asked with a date',
    weight: -1,
    on: 'write build make fix review look read check draw',
    when: form(
      '(?:could|can|would|will) you (?:please )?(?:look|review|read|check|write|build|make|fix|draw|set up|design|translate|take over)',
    ),
    unless: form('shall we|our (?:thursday|call)|let us'),
  },
  {
    name: 'a slot in the past',
    weight: -1.5,
    on: 'yesterday last',
    when: form('yesterday|last (?:week|month|night|time)'),
    unless: form('would the|let us|as well'),
  },
  { name: `in a month`, weight: 0.5, on: 'coffee lunch', when: form(`(?:coffee|lunch|call) in ${month}`) },
])
