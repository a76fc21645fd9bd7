/** Mixes 32 bits so that each of them depends on all (the finaliser of splitmix32 with C. Wellons' constants); 0 stays 0. */
function mixed(word: number): number {
  let z = word;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return z ^ (z >>> 15);
}

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/**
 * Whole numbers of 32 bits in an order that the seed, a whole number, alone decides: xoshiro128** of D. Blackman and
 * S. Vigna (prng.di.unimi.it, 2018), its four words filled by splitmix32.
 */
export function randomWords(seed: number): () => number {
  // What a seed has beyond 32 bits is mixed in, so that it counts and small seeds stay as they are.
  let state = (seed >>> 0) ^ mixed(Math.floor(seed / 2 ** 32) >>> 0);
  const filled = (): number => {
    state = (state + 0x9e3779b9) | 0;
    return mixed(state);
  };
  let [a, b, c, d] = [filled(), filled(), filled(), filled()];
  return () => {
    const word = Math.imul(rotated(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return word >>> 0;
  };
}

/** Doubles from 0 up to but not 1, with all of their 53 bits, two words each. */
export function random(seed: number): () => number {
  const word = randomWords(seed);
  return () => {
    const high = word() >>> 5;
    return (high * 67108864 + (word() >>> 6)) / 9007199254740992;
  };
}
