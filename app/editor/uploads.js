/** Files on their way in, from wherever on the page: each with how far it is, and a button to give it up. */
import { MentatLab } from '/client.js'

const words = WORDS
const LATER = 400 // milliseconds: what is there at once needs no line
const lab = new MentatLab()
lab.headers['X-Requested-With'] = 'MentatLab'

const list = document.createElement('div')
list.className = 'mentat uploads'
list.setAttribute('role', 'status')
document.body.append(list)

/** Its reference, once it is stored. A cut line is waited for. */
globalThis.sendFile = async (file) => {
  const line = new Line(file.name)
  const showing = setTimeout(() => list.append(line.root), LATER)
  try {
    const { ref } = await lab.upload(file, file.name, { progress: (sent, size) => line.show(sent / size), signal: line.signal })
    return ref
  } finally {
    clearTimeout(showing)
    line.root.remove()
  }
}

class Line {
  constructor(name) {
    const stop = new AbortController()
    this.signal = stop.signal
    this.root = Object.assign(document.createElement('div'), { className: 'upload' })
    const about = Object.assign(document.createElement('span'), { textContent: words.sending.replace('{name}', name) })
    this.bar = Object.assign(document.createElement('progress'), { value: 0, ariaLabel: about.textContent })
    const close = Object.assign(document.createElement('button'), { type: 'button', textContent: words.stop })
    close.ariaLabel = words.stop_this.replace('{name}', name)
    close.onclick = () => stop.abort(new Error(words.stopped))
    this.root.append(about, this.bar, close)
  }

  show(part) {
    this.bar.value = part || 0
  }
}
