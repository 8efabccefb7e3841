import { EvidenceList } from '../finding/evidence.tsx'
import { sayDay } from '../words/en.ts'
import { aboutMe as words } from '../words/en/about-me.ts'
import type { Strength } from './types.ts'

/** What goes well, as plainly as the rest. */
export const Strengths = ({ strengths }: { readonly strengths: readonly Strength[] }) => (
  <section className="stack" aria-labelledby="goes-well">
    <h2 className="label" id="goes-well">
      {words.goesWell}
    </h2>
    {strengths.length === 0 ? <p className="soft">{words.noneGood}</p> : null}
    {strengths.map(({ id, by, since, words: { title, facts }, evidence }) => (
      <article key={`${id} ${by}`} className="card stack">
        <div>
          <h3>{title}</h3>
          <p className="small soft">{words.since(sayDay(since))}</p>
        </div>
        <p>{facts}</p>
        <EvidenceList found={evidence} />
      </article>
    ))}
  </section>
)
