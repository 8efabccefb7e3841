import { useNavigate } from '@tanstack/react-router'
import { Trouble } from '../frame/trouble.tsx'
import { sample } from '../words/en/sample.ts'
import { useRemoveSamples } from './samples.ts'
// oxlint-disable-next-line import/no-unassigned-import -- styles have no name
import './sample.css'

/** Stands above whatever is of sample people, with the way to be rid of them. */
export const SampleBanner = ({ says }: { readonly says: string }) => {
  const navigate = useNavigate()
  const remove = useRemoveSamples(() => navigate({ to: '/' }))
  return (
    <aside className="sample-banner row" aria-label={sample.mark}>
      <p>{says}</p>
      <button disabled={remove.isPending} onClick={() => remove.mutate()}>
        {sample.remove}
      </button>
      <Trouble error={remove.error} />
    </aside>
  )
}

/** A word beside the name of somebody who is not real. */
export const SampleMark = () => <span className="chip sample-mark">{sample.mark}</span>
