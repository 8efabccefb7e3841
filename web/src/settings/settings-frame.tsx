import { Link, Outlet } from '@tanstack/react-router'
import { pages } from '../words/en/pages.ts'
import { settings as words } from '../words/en/settings.ts'
// oxlint-disable-next-line import/no-unassigned-import -- styles have no name
import './settings.css'

const places = [
  ['/settings', pages.me],
  ['/settings/sign-in', pages.signIn.label],
  ['/settings/programs', pages.programs.label],
  ['/settings/record', pages.record.label],
  ['/settings/data', pages.data.label],
] as const

/** The pages of settings, side by side. */
export const SettingsFrame = () => (
  <div className="settings">
    <nav aria-label={words.nav} className="settings-nav">
      {places.map(([to, label]) => (
        <Link key={to} to={to} className="place" activeOptions={{ exact: true }}>
          {label}
        </Link>
      ))}
      <Link to="/visibility" className="place wide-only">
        {pages.visibility.label}
      </Link>
    </nav>
    <div className="settings-page stack airy">
      <Outlet />
    </div>
  </div>
)
