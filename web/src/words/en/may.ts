/** What a token lets a program do, after “may”. */
export const may = {
  read: 'read what you can read',
  write: 'tell and change in your name',
  export: 'take everything with it',
  account: 'see and change your account',
} as const
