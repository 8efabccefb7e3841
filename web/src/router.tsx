import { useQuery } from '@tanstack/react-query'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { useEffect } from 'react'
import { mentorshipAhead, todayAhead } from './ahead.ts'
import { BeginPage } from './begin/begin-page.tsx'
import { Frame } from './frame/frame.tsx'
import { Header } from './frame/header.tsx'
import { LostPage, TroublePage, Waiting } from './frame/trouble.tsx'
import { InvitationPage } from './invitation/invitation-page.tsx'
import { usePalette } from './palette/use-palette.tsx'
import { useLive } from './live/live.ts'
import { ownPath } from './own-path.ts'
import { queries } from './queries.ts'
import { useSessionOver } from './session-over.ts'
import { sessionQuery, speakTheirs } from './session.ts'
import { keepSending } from './telling/sending.ts'
import { Status } from './telling/status.tsx'
import { TellButton } from './telling/tell-dialog.tsx'
import { TodayPage } from './today/today-page.tsx'
import { SampleDoor } from './sample/door.tsx'
import { SignInAgain } from './welcome/sign-in-again.tsx'
import { SignInPage } from './welcome/sign-in-page.tsx'
import { WelcomePage } from './welcome/welcome-page.tsx'

const Root = () => {
  const { data: person = null } = useQuery(sessionQuery)
  const { open, palette } = usePalette(person !== null)
  const isOver = useSessionOver()
  const isIn = person !== null && !isOver
  useLive(isIn)
  useEffect(() => {
    if (!isIn) return undefined
    void speakTheirs().catch(() => undefined)
    return keepSending()
  }, [isIn])
  return (
    <Frame
      header={
        <>
          <Header person={person} onGoTo={open}>
            <TellButton />
          </Header>
          {person === null ? null : <Status />}
        </>
      }
    >
      <SignInAgain />
      <Outlet />
      {palette}
    </Frame>
  )
}

const root = createRootRoute({ component: Root, notFoundComponent: LostPage })

/** Pages for whoever is signed in; others come back to them after they have. */
const mine = createRoute({
  getParentRoute: () => root,
  id: 'mine',
  beforeLoad: async ({ location }) => {
    const person = await queries.ensureQueryData(sessionQuery)
    const next = location.href === '/' ? {} : { next: location.href }
    // oxlint-disable-next-line typescript/only-throw-error -- the router's own way to go elsewhere
    if (person === null) throw redirect({ to: '/sign-in', search: next })
  },
})

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** What another app shares, by the names of the manifest. */
type TellSearch = { readonly [K in 'title' | 'text' | 'url']?: string | undefined }

type SignInSearch = { readonly next?: string | undefined; readonly step?: string | undefined }

const pages = [
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    component: SignInPage,
    validateSearch: ({ next, step }: Record<string, unknown>): SignInSearch => ({
      next: ownPath(next),
      step: text(step),
    }),
  }),
  createRoute({ getParentRoute: () => root, path: '/welcome/$code', component: WelcomePage }),
  createRoute({ getParentRoute: () => root, path: '/invitations/$code', component: InvitationPage }),
  createRoute({
    getParentRoute: () => root,
    path: '/goodbye',
    component: lazyRouteComponent(() => import('./settings/goodbye-page.tsx'), 'GoodbyePage'),
  }),
] as const

const settings = createRoute({
  getParentRoute: () => mine,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/settings-frame.tsx'), 'SettingsFrame'),
})

const settingsPages = [
  createRoute({
    getParentRoute: () => settings,
    path: '/',
    component: lazyRouteComponent(() => import('./settings/me-page.tsx'), 'MePage'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/sign-in',
    component: lazyRouteComponent(() => import('./settings/sign-in/ways-in-page.tsx'), 'WaysInPage'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/programs',
    component: lazyRouteComponent(() => import('./settings/programs-page.tsx'), 'ProgramsPage'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/record',
    component: lazyRouteComponent(() => import('./settings/record-page.tsx'), 'RecordPage'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/data',
    component: lazyRouteComponent(() => import('./settings/data-page.tsx'), 'DataPage'),
  }),
] as const

const myPages = [
  createRoute({
    getParentRoute: () => mine,
    path: '/',
    component: TodayPage,
    loader: todayAhead,
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/begin',
    component: () => <BeginPage doors={<SampleDoor />} />,
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/tell',
    component: lazyRouteComponent(() => import('./telling/tell-page.tsx'), 'TellPage'),
    validateSearch: ({ title, text: words, url }: Record<string, unknown>): TellSearch => ({
      title: text(title),
      text: text(words),
      url: text(url),
    }),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/people',
    component: lazyRouteComponent(() => import('./people/people-page.tsx'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/visibility',
    component: lazyRouteComponent(() => import('./visibility/visibility-page.tsx'), 'VisibilityPage'),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/mentorships/$mentorship',
    component: lazyRouteComponent(() => import('./mentorship/mentorship-page.tsx'), 'MentorshipPage'),
    loader: ({ params: { mentorship } }) => mentorshipAhead(mentorship),
    validateSearch: ({ tell }: Record<string, unknown>): { readonly tell?: true } =>
      tell === true ? { tell } : {},
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/mentorships/$mentorship/agreement',
    component: lazyRouteComponent(() => import('./agreement/agreement-page.tsx'), 'AgreementPage'),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/mentorships/$mentorship/about-me',
    component: lazyRouteComponent(() => import('./about-me/about-me-page.tsx'), 'AboutMePage'),
  }),
  createRoute({
    getParentRoute: () => mine,
    path: '/mentorships/$mentorship/phase/$to',
    component: lazyRouteComponent(() => import('./phase/phase-page.tsx'), 'PhasePage'),
  }),
] as const

export const makeRouter = () =>
  createRouter({
    routeTree: root.addChildren([
      ...pages,
      mine.addChildren([...myPages, settings.addChildren([...settingsPages])]),
    ]),
    defaultPendingComponent: Waiting,
    defaultErrorComponent: ({ error, reset }) => <TroublePage error={error} again={reset} />,
    scrollRestoration: true,
  })

declare module '@tanstack/react-router' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- the router is told its routes by merging
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
