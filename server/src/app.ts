import { agreementRoutes } from './agreement/routes.ts'
import { auditRoutes } from './audit/routes.ts'
import { braidRoutes } from './braid/routes.ts'
import { coachingRoutes } from './coaching/routes.ts'
import { eraseRoutes } from './erase/routes.ts'
import { exportRoutes } from './export/routes.ts'
import { healthRoutes } from './health/routes.ts'
import { frame, type Parts } from './http/app.ts'
import { authRoutes } from './identity/routes.ts'
import { welcomeRoutes } from './identity/welcome-routes.ts'
import { importRoutes } from './import/routes.ts'
import { invitationLinkRoutes } from './invitation/link-routes.ts'
import { invitationRoutes } from './invitation/routes.ts'
import { eventRoutes } from './live/routes.ts'
import { loopRoutes } from './loop/routes.ts'
import { mentorshipRoutes } from './mentorship/routes.ts'
import { metricsRoutes } from './metrics/routes.ts'
import { linkRoutes } from './moment/link-routes.ts'
import { momentRoutes } from './moment/routes.ts'
import { noteRoutes } from './note/routes.ts'
import { nudgeRoutes } from './nudge/routes.ts'
import { overviewRoutes } from './overview/routes.ts'
import { patternRoutes } from './pattern/routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { meRoutes } from './person/routes.ts'
import { phaseRoutes } from './phase/routes.ts'
import { readingRoutes } from './reading/routes.ts'
import { referencePage, referenceStyle, type ApiDocument } from './reference/page.ts'
import { sampleRoutes } from './sample/routes.ts'
import { tokenRoutes } from './token/routes.ts'

const description =
  'Everything Perennial knows of your mentorships, for your own programs. Sign in with a session, or send ' +
  'Authorization: Bearer and a token from Settings. Every error is a Problem (RFC 9457). A change sent with an ' +
  'Idempotency-Key is made once.'

const definition = { openapi: '3.1.0', info: { title: 'Perennial', version: '0.1.0', description } }

/** The whole of Perennial over HTTP: every feature's routes in one frame. */
export const buildApp = (parts: Parts) => {
  const app = frame(parts)
    .route('/', healthRoutes(parts))
    .route('/', authRoutes(parts))
    .route('/', welcomeRoutes(parts))
    .route('/', meRoutes(parts))
    .route('/', tokenRoutes(parts))
    .route('/', auditRoutes(parts))
    .route('/', metricsRoutes(parts))
    .route('/', mentorshipRoutes(parts))
    .route('/', agreementRoutes(parts))
    .route('/', invitationRoutes(parts))
    .route('/', invitationLinkRoutes(parts))
    .route('/', momentRoutes(parts))
    .route('/', linkRoutes(parts))
    .route('/', braidRoutes(parts))
    .route('/', coachingRoutes(parts))
    .route('/', loopRoutes(parts))
    .route('/', noteRoutes(parts))
    .route('/', nudgeRoutes(parts))
    .route('/', overviewRoutes(parts))
    .route('/', patternRoutes(parts))
    .route('/', peopleRoutes(parts))
    .route('/', phaseRoutes(parts))
    .route('/', readingRoutes(parts))
    .route('/', eventRoutes(parts))
    .route('/', sampleRoutes(parts))
    .route('/', importRoutes(parts))
    .route('/', exportRoutes(parts))
    .route('/', eraseRoutes(parts))
  app.doc31('/api/openapi.json', definition)
  app.get('/api', (c) =>
    c.html(referencePage(app.getOpenAPI31Document(definition) as unknown as ApiDocument)),
  )
  app.get('/api/reference.css', (c) => c.body(referenceStyle, 200, { 'Content-Type': 'text/css' }))
  return app
}

export type Api = ReturnType<typeof buildApp>
