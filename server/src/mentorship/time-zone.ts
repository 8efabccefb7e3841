import { z } from '@hono/zod-openapi'

const timeZones = new Set(Intl.supportedValuesOf('timeZone').concat('UTC'))

export const timeZoneSchema = z
  .string()
  .refine((zone) => timeZones.has(zone), 'a time zone such as Africa/Nairobi')
  .openapi({ example: 'Africa/Nairobi' })
