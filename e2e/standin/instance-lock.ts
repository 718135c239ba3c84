import { readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a second instance tells the first. */
export interface Introduction {
  argv: string[]
  workingDirectory: string
  additionalData: unknown
}

/**
 * The lock of one user-data folder. Asking must answer at once, so the lock is a symbolic link that names the holder's
 * process and socket; a link whose process is gone is taken over.
 */
export class InstanceLock {
  private readonly link: string
  private server: Server | null = null
  /** Settles when the holder has been told. */
  told: Promise<void> = Promise.resolve()

  constructor(userData: string) {
    this.link = join(userData, 'standin-lock')
  }

  /** Takes the lock, or introduces this instance to its holder and gives `false`. */
  request(own: Introduction, heard: (other: Introduction) => void): boolean {
    const holder = this.livingHolder()
    if (holder !== null) {
      this.told = introduce(holder, own)
      return false
    }
    rmSync(this.link, { force: true })
    this.listen(heard)
    return true
  }

  release(): void {
    if (!this.server) return
    this.server.close()
    rmSync(this.link, { force: true })
  }

  private livingHolder(): string | null {
    try {
      const holder = readlinkSync(this.link)
      process.kill(Number(holder.split(':')[0]), 0)
      return holder
    } catch {
      return null
    }
  }

  private listen(heard: (other: Introduction) => void): void {
    const socketPath = join(tmpdir(), `standin-${process.pid}.socket`)
    this.server = createServer({ allowHalfOpen: true }, socket => {
      const parts: Buffer[] = []
      socket.on('data', part => parts.push(part))
      socket.on('end', () => {
        socket.end()
        heard(JSON.parse(Buffer.concat(parts).toString('utf8')) as Introduction)
      })
    }).listen(socketPath)
    symlinkSync(`${process.pid}:${socketPath}`, this.link)
  }
}

function introduce(holder: string, own: Introduction): Promise<void> {
  const socket = connect(holder.slice(holder.indexOf(':') + 1))
  return new Promise(resolve => {
    socket.on('error', () => resolve())
    socket.on('close', () => resolve())
    socket.resume()
    socket.end(JSON.stringify(own))
  })
}
