import { agreementRoutes } from './agreement/routes.ts'
import { healthRoutes } from './health/routes.ts'
import { frame, type Parts } from './http/app.ts'
import { mentorshipRoutes } from './mentorship/routes.ts'
import { metricsRoutes } from './metrics/routes.ts'
import { momentRoutes } from './moment/routes.ts'
import { readingRoutes } from './reading/routes.ts'

const description =
  'Everything Perennial knows of your mentorships, for your own programs. Sign in with a session, or send ' +
  '`Authorization: Bearer` and a token from Settings. Every error is a Problem (RFC 9457).'

/** The whole of Perennial over HTTP: every feature's routes in one frame. */
export const buildApp = (parts: Parts) => {
  const app = frame(parts)
    .route('/', healthRoutes(parts))
    .route('/', metricsRoutes(parts))
    .route('/', mentorshipRoutes(parts))
    .route('/', agreementRoutes(parts))
    .route('/', momentRoutes(parts))
    .route('/', readingRoutes(parts))
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Perennial', version: '0.1.0', description },
  })
  return app
}

export type Api = ReturnType<typeof buildApp>
