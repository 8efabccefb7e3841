import { useTitle } from '../frame/title.ts'
import { settings } from '../words/en/settings.ts'

/** After somebody was erased. */
export const GoodbyePage = () => {
  useTitle(settings.goodbye.title)
  return (
    <div className="column stack">
      <h1>
        {settings.goodbye.title}
        <span className="softer">{settings.goodbye.softer}</span>
      </h1>
    </div>
  )
}
