// npm run bench: reading. npm run bench -- server: the server beside the least it could do.
await import(process.argv[2] === 'server' ? './server/main.ts' : './reading.ts')
