import { useQuery } from '@tanstack/react-query'
import { useTitle } from '../../frame/title.ts'
import { TroublePage, Waiting } from '../../frame/trouble.tsx'
import { hindranceIn } from '../../outdated.ts'
import { pages } from '../../words/en/pages.ts'
import { settings } from '../../words/en/settings.ts'
import { currentQuery, hasPasswordQuery, isFresh } from '../account.ts'
import { Address } from './address.tsx'
import { passkeysQuery } from './keys.ts'
import { Passkeys } from './passkeys.tsx'
import { Password } from './password.tsx'
import { SecondFactor } from './second-factor.tsx'
import { Sessions } from './sessions.tsx'

const words = settings.signIn

/** How I sign in, and where I am signed in. */
export const WaysInPage = () => {
  useTitle(pages.signIn.label)
  const current = useQuery(currentQuery)
  const password = useQuery(hasPasswordQuery)
  const passkeys = useQuery(passkeysQuery)
  const hindrance = hindranceIn(current, password, passkeys)
  if (hindrance !== null) return <TroublePage error={hindrance} />
  if (current.data === undefined || password.data === undefined || passkeys.data === undefined)
    return <Waiting />
  const isOn = current.data.user.twoFactorEnabled === true
  const fresh = isFresh(current.data, Date.now())
  return (
    <>
      <h1>
        {words.title(password.data, passkeys.data.length)}
        <span className="softer">{words.softer(isOn)}</span>
      </h1>
      <Address email={current.data.user.email} />
      <Password hasPassword={password.data} />
      <Passkeys passkeys={passkeys.data} isFresh={fresh} />
      <SecondFactor isOn={isOn} hasPassword={password.data} />
      <Sessions here={current.data.session.id} isFresh={fresh} />
    </>
  )
}
