// How high a frame is. It follows what its lesson asks for, and never swings between two heights.

const GIVEN = 460;
const LEAST = 120;
const MOST = 4000;
/** A difference of so many pixels is none. */
const SLACK = 4;
/** Milliseconds within which a height that comes back is an answer to the one in between. */
const ECHO = 1000;

export class Height {
  #asked;
  #now = NaN;
  #before = NaN;
  #width = NaN;
  #at = 0;

  /**
   * The height in pixels that follows from what the lesson asks for, or has asked for last; nothing
   * where it stays as it is. `given` and `most` are the element's attributes, `width` is its own at
   * this moment.
   */
  next(asked = this.#asked, { given, most, width }) {
    const limit = Math.max(parseFloat(most) || MOST, LEAST);
    const sane = typeof asked === "number" && asked > 0;
    if (sane) this.#asked = asked;
    const wanted = sane ? asked : parseFloat(given) || GIVEN;
    const height = Math.min(Math.max(Math.ceil(wanted), LEAST), limit);
    const like = (other) => Math.abs(height - other) <= SLACK;
    // A taller frame can bring the page's scrollbar, which takes width; that can make the lesson
    // shorter, and the scrollbar go again. The taller stays.
    const soon = performance.now() - this.#at < ECHO;
    const echo = soon && width !== this.#width && height < this.#now && like(this.#before);
    if ((like(this.#now) || echo) && this.#now <= limit) return;
    [this.#before, this.#now, this.#width] = [this.#now, height, width];
    this.#at = performance.now();
    return height;
  }
}
