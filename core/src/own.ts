/** A thing that somebody owns alone and may change in place. */
export type Own<T> = { -readonly [field in keyof T]: T[field] }
