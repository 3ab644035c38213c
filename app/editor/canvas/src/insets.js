/**
 * Pictures inside a picture. They come as JPEGs in their marks and are decoded beside the drawing: until the newest is
 * there its forerunner is shown, and once it is, `redraw` is called.
 */
export class Insets {
  #shown = [] // by the place of an inset among the marks: {mark, bitmap, newest}
  #redraw

  constructor(redraw) {
    this.#redraw = redraw
  }

  /** @param {number} nth which inset of the picture this is */
  draw(ctx, mark, nth, left, top, width, height) {
    const held = (this.#shown[nth] ??= { mark: null, bitmap: null, newest: null, isDecoding: false })
    held.newest = mark
    if (held.mark !== mark) this.#decode(held)
    if (held.bitmap) ctx.drawImage(held.bitmap, left, top, width, height)
  }

  clear() {
    for (const held of this.#shown) {
      held.newest = null
      held.bitmap?.close()
    }
    this.#shown = []
  }

  async #decode(held) {
    if (held.isDecoding) return
    held.isDecoding = true
    while (held.newest && held.mark !== held.newest) {
      const mark = held.newest
      const bitmap = await decoded(mark.jpeg)
      held.mark = mark // even a broken one is not tried again
      if (!held.newest) bitmap?.close()
      else if (bitmap) {
        held.bitmap?.close()
        held.bitmap = bitmap
        this.#redraw()
      }
    }
    held.isDecoding = false
  }
}

async function decoded(jpeg) {
  try {
    const bytes = Uint8Array.from(atob(jpeg), (letter) => letter.charCodeAt(0))
    return await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }))
  } catch (error) {
    console.warn('an inset could not be decoded', error)
    return null
  }
}
