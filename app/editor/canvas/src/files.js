/** Files dropped or pasted on the canvas: text is read here, anything else the page sends to the storage. */

const AS_TEXT = /\.(ya?ml|json|svg)$/i

/** One `{name, type, text}` or `{name, type, reference}` a file, or `{name, type, error}`. */
export const carried = (files) => Promise.all(files.map(read))

async function read(file) {
  const about = { name: file.name, type: file.type }
  try {
    return AS_TEXT.test(file.name) ? { ...about, text: await file.text() } : { ...about, reference: await globalThis.sendFile(file) }
  } catch (error) {
    return { ...about, error: error.message }
  }
}

/** Whether a pasted text looks like one of our manifests. */
export const isManifest = (text) => /^\s*(\{[\s\S]*"mentatlab"\s*:|(#.*\n|---\n)*mentatlab\s*:)/.test(text)
