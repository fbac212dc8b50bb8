import { hashOf } from './hash.ts'

/**
 * Draws one of `all` that is not in `seen`; when all were seen, the bag is filled again with them. What was
 * seen of other things stays seen. Gives null when there is nothing to draw.
 * @param random a number from 0 to 1, 1 excluded
 */
export function drawFromBag(
  all: readonly string[],
  seen: readonly string[],
  random: number,
): { drawn: string; seen: readonly string[] } | null {
  const seenSet = new Set(seen)
  const fresh = all.filter((item) => !seenSet.has(item))
  if (fresh.length > 0) return draw(fresh, seen, random)
  const again = new Set(all)
  const others = seen.filter((item) => !again.has(item))
  // Right after the refill the last one would otherwise have a chance to come twice in a row.
  const last = seen.findLast((item) => again.has(item))
  const candidates = all.length > 1 ? all.filter((item) => item !== last) : all
  return draw(candidates, others, random)
}

function draw(
  candidates: readonly string[],
  seen: readonly string[],
  random: number,
): { drawn: string; seen: readonly string[] } | null {
  const drawn = candidates[Math.floor(random * candidates.length)]
  return drawn === undefined ? null : { drawn, seen: [...seen, drawn] }
}

/**
 * The same item for the same seed, whatever the order of the items, by highest random weight
 * (Thaler and Ravishankar 1998): a change of the list changes the choice only if it concerns the item chosen.
 */
export function chooseBySeed(all: readonly string[], seed: string): string | null {
  let chosen: string | null = null
  let highest = -1
  for (const item of all) {
    const weight = hashOf(`${seed}\n${item}`)
    if (weight > highest || (weight === highest && chosen !== null && item < chosen)) {
      chosen = item
      highest = weight
    }
  }
  return chosen
}
