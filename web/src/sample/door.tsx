import { useNavigate } from '@tanstack/react-router'
import { Trouble } from '../frame/trouble.tsx'
import { sample } from '../words/en/sample.ts'
import { useOpenSamples } from './samples.ts'

/** The door for whoever wants to see first. */
export const SampleDoor = () => {
  const navigate = useNavigate()
  const open = useOpenSamples((mentorship) =>
    mentorship === undefined
      ? undefined
      : void navigate({ to: '/mentorships/$mentorship', params: { mentorship } }),
  )
  return (
    <section className="card stack door">
      <h2>{sample.door}</h2>
      <p className="soft">{sample.doorSays}</p>
      <Trouble error={open.error} />
      <button disabled={open.isPending} onClick={() => open.mutate()}>
        {sample.open}
      </button>
    </section>
  )
}
