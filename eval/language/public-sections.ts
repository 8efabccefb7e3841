import { emotionSection } from './public/emotion-section.ts'
import { mailSection } from './public/mail-section.ts'
import { tutoringSection } from './public/tutoring-section.ts'

/** What the method reaches on public sets, one section a set; a missing set says so. */
export function* publicSections(): Generator<readonly string[]> {
  for (const section of [mailSection, tutoringSection, emotionSection]) {
    const found = section()
    yield found.ok ? found.value : [found.error]
  }
}
