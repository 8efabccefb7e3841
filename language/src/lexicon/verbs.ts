/** Alternations over the normal form, to be put between word boundaries (spaces). */

/** Verbs that open an instruction. */
export const imperatives =
  'add|aim|answer|apply|ask|attend|avoid|begin|bin|book|break|bring|build|call|change|check|choose|clean|collect|come|compare|compose|compute|consider|convert|copy|count|create|cut|decide|define|delete|deploy|describe|design|do|draft|draw|drop|edit|enter|expect|explain|export|figure|fill|find|finish|fix|focus|follow|forget|forward|get|give|go|google|help|imagine|implement|improve|include|install|instead|invite|join|keep|lead|learn|leave|let|limit|link|list|listen|look|make|map|mark|measure|mention|migrate|mind|move|name|narrow|note|notice|open|paint|paste|phone|pick|plan|play|point|port|post|practice|practise|prepare|present|print|prove|publish|push|put|read|rearrange|record|redo|reduce|remember|remove|rename|replace|reproduce|reply|research|resolve|revisit|rewrite|run|save|say|schedule|search|see|select|send|set|share|show|sit|sketch|skip|sleep|solve|sort|spend|split|staff|start|state|stay|step|stick|stop|strike|study|submit|suggest|summarise|summarize|swap|take|talk|tell|test|think|tick|time|trace|train|transcribe|translate|treat|trust|try|turn|update|upload|use|verify|wait|walk|watch|work|wrap|write'

/** Making and mending, as one does for somebody's project. */
export const making =
  'add|adapt|animate|arrange|assemble|build|caption|clean|code|collect|compile|compose|configure|convert|create|deploy|design|do|draft|draw|edit|enter|fill|film|find|fix|format|host|implement|install|label|make|migrate|model|moderate|organise|organize|paint|photograph|port|prepare|print|produce|programme|program|proofread|record|redesign|refactor|reinstall|research|rewrite|run|scan|schedule|scrape|set|shoot|sketch|sort|staff|swap|take|teach|test|transcribe|translate|type|update|upload|wire|write'

export const made =
  'added|adapted|animated|arranged|assembled|built|captioned|cleaned|closed|coded|collected|compiled|completed|composed|configured|converted|corrected|created|cut|debugged|deployed|designed|done|drafted|drawn|dictated|edited|entered|exported|filled|filmed|finished|fixed|formatted|generated|implemented|installed|labelled|labeled|live|made|merged|migrated|moved|optimised|optimized|parallelised|parallelized|patched|ported|prepared|printed|proofread|published|pushed|ready|rebuilt|recalculated|reconfigured|recorded|redesigned|redone|redrawn|refactored|reinstalled|renewed|reorganised|repaired|replaced|resolved|restarted|rewritten|rewrote|running|scanned|scraped|shipped|solved|sorted|submitted|swapped|tested|tidied|transcribed|translated|updated|uploaded|wired|written|wrote|drew|redid|redrew|did'

/** Giving the author something of the other's knowledge, time, name or doors. */
export const helping =
  'advise|answer|assist|check|comment|confirm|connect|critique|debug|endorse|explain|fill|forward|glance|go|guide|have|help|hop|introduce|join|keep|listen|look|mentor|meet|message|nominate|pair|pass|peek|point|practise|practice|proofread|put|read|recommend|refer|remind|review|run|scan|share|show|skim|spare|speak|stay|submit|suggest|support|take|talk|teach|tell|vouch|walk|write|give|send|spend|sit|try|try|judge|rate|see|let|be|say|name|think|ping|drop'

/** Irregular pasts and participles that tell what happened. */
const irregularPasts =
  'was|were|had|did|got|gone|went|came|took|made|gave|found|told|said|ran|began|started|began|broke|brought|built|bought|chose|cut|drew|drove|fell|felt|fought|froze|grew|heard|held|kept|knew|learnt|left|lent|let|lost|met|paid|put|quit|read|redid|rewrote|rose|sat|saw|sent|set|shook|showed|shut|slept|spent|split|spoke|stood|stuck|swapped|taught|thought|threw|understood|woke|won|wrote|been|become|became|begun|broken|chosen|done|drawn|fallen|forgotten|forgot|frozen|given|grown|known|seen|spoken|stolen|taken|thrown|woken|written|hit|hurt|beat|bet|spread|survived|cleared|landed|led'

/** A past or participle: the irregular ones and anything that ends in -ed. */
export const past = `(?:${irregularPasts}|(?!(?:need|feed|speed|seed|indeed|proceed|succeed|exceed|breed|weed|hundred) )[a-z]{2,}ed)`

/** A mistake found in what is the other's, and mended. */
export const mendedTheirs =
  '(?:in|on) your .*\\| i (?:have )?(?:fixed|repaired|corrected) (?:it|them|that)|\\bi (?:have |just )*(?:fixed|repaired|corrected) (?:a|an|the|some|two|three) (?:[a-z]+ ){0,2}(?:in|on) your\\b'
