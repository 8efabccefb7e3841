/** What one check found: fine, worth knowing, or wrong with what to do. */
export type Finding = {
  readonly what: string
  readonly verdict: 'fine' | 'notice' | 'wrong'
  readonly says: string
}

export const fine = (what: string, says: string): Finding => ({ what, verdict: 'fine', says })
export const notice = (what: string, says: string): Finding => ({ what, verdict: 'notice', says })
export const wrong = (what: string, says: string): Finding => ({ what, verdict: 'wrong', says })
