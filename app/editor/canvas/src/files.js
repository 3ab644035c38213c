/** Files dropped or pasted on the canvas: text is read here, anything else goes straight to the storage. */

const AS_TEXT = /\.(ya?ml|json|svg)$/i
const UPLOAD = '/api/v1/storage/upload?name='

/** One `{name, type, text}` or `{name, type, reference}` a file, or `{name, type, error}`. */
export const carried = (files) => Promise.all(files.map(read))

async function read(file) {
  const about = { name: file.name, type: file.type }
  try {
    return AS_TEXT.test(file.name) ? { ...about, text: await file.text() } : { ...about, reference: await upload(file) }
  } catch (error) {
    return { ...about, error: error.message }
  }
}

async function upload(file) {
  const answer = await fetch(UPLOAD + encodeURIComponent(file.name), { method: 'POST', body: file, headers: { 'X-Requested-With': 'MentatLab' } })
  const said = await answer.json()
  if (!answer.ok) throw new Error(said.detail || said.title)
  return said.ref
}

/** Whether a pasted text looks like one of our manifests. */
export const isManifest = (text) => /^\s*(\{[\s\S]*"mentatlab"\s*:|(#.*\n|---\n)*mentatlab\s*:)/.test(text)
