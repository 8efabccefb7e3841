import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from './config.ts'
import { closedFolder, runAs } from './database/programs.ts'

const SYSTEM_FOLDER = '/var/lib/perennial'

/** The folder chosen; else `./data`, or the system's own place where PostgreSQL, which never runs as root, can't pass. */
export const dataFolderOf = ({ dataFolder, isDataFolderChosen }: Config): string => {
  const isClosed = runAs() !== null && closedFolder(join(dataFolder, 'database')) !== null
  return isDataFolderChosen || existsSync(dataFolder) || !isClosed ? dataFolder : SYSTEM_FOLDER
}
