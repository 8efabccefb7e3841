import { v7 } from 'uuid'

/** A new id (UUIDv7); of two from one process the later sorts after, within a millisecond and over a clock set back too. */
export const newId = (): string => v7()
