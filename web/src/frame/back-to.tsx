import { Link } from '@tanstack/react-router'
import { firstName, otherOf, type Mentorship } from '../pair.ts'
import { en } from '../words/en.ts'

/** The way back to the two, from a page that belongs to them. */
export const BackTo = ({ mentorship }: { readonly mentorship: Mentorship }) => (
  <p className="soft">
    <Link to="/mentorships/$mentorship" params={{ mentorship: mentorship.id }}>
      {en.mentorship.youAnd(firstName(otherOf(mentorship)))}
    </Link>
  </p>
)
