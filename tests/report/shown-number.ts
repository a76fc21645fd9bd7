/* Whether what is shown of a number is that number. */
/** A part of the JSON of a run. */
export type Said = Record<string, any>;

/** The exact number under a key, as text; null: there is none. */
export const exactly = (said: Said | null, key: string): string | null => {
  const value = said?.[`${key}Exact`] ?? said?.[key] ?? null;
  return value === null ? null : String(value);
};

/** How a format shows a number. */
export interface Shown {
  /** A share, written as a percentage. */
  readonly share?: true;
  /** A double, of which twelve digits are shown. */
  readonly nearly?: true;
  /** Rounded to the side that passes, whichever that is. */
  readonly beyond?: true;
}

interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** "497/480", "-1.25", "1e-7". */
export function fractionOf(text: string): Fraction {
  const [top = "", bottom = "1"] = text.split("/");
  const [digits = "", exponent = "0"] = top.split("e");
  const [whole = "", rest = ""] = digits.split(".");
  const shift = Number(exponent) - rest.length;
  const scale = 10n ** BigInt(Math.abs(shift));
  const n = BigInt(whole + rest);
  return shift < 0 ? { n, d: scale * BigInt(bottom) } : { n: n * scale, d: BigInt(bottom) };
}

const size = (value: bigint): bigint => (value < 0n ? -value : value);

/** Why a cell isn't this number: another one, rounded too much, or not at all; null: it is. */
export function wrongNumber(
  cell: string,
  expected: string | null,
  { share, nearly, beyond }: Shown,
  lossless: boolean,
): string | null {
  if (expected === null) return cell === (lossless ? "" : "—") ? null : "but there is none";
  const wrong = `but ${expected}`;
  const [, sign = "", digits, unit = ""] = /^([+−-]?)(\d+(?:\.\d+)?)(.*)$/u.exec(cell) ?? [];
  if (digits === undefined || (share && !unit.startsWith(lossless ? "%" : " %"))) return wrong;
  if (sign === (lossless ? "−" : "-")) return `${wrong}, with the other minus sign`;
  const value = fractionOf(expected);
  const shown = fractionOf(`${sign === "−" || sign === "-" ? "-" : ""}${digits}`);
  const scaled = share ? { n: value.n * 100n, d: value.d } : value;
  const decimals = digits.split(".")[1]?.length ?? 0;
  const difference = size(shown.n * scaled.d - scaled.n * shown.d);
  if (difference === 0n) return null;
  if (lossless && !share) {
    // What no decimal can be is the nearest double, which has some sixteen digits.
    const isNearest = unit === "" && expected.includes("/") && difference * 10n ** 15n <= size(scaled.n) * shown.d;
    return isNearest ? null : wrong;
  }
  const slack = nearly ? size(scaled.n) * shown.d : 0n;
  // The difference, over both denominators, is at most half a unit of the last digit; of doubles a part in 10^11 more.
  const most = (beyond ? 2n : 1n) * scaled.d * shown.d * 10n ** 11n + 2n * 10n ** BigInt(decimals) * slack;
  const within = 2n * 10n ** BigInt(decimals) * difference * 10n ** 11n <= most;
  if (!within) return wrong;
  // Of a double twelve digits are shown: what differs from it by less is the same number.
  if (difference * 10n ** 11n <= slack) return null;
  if (decimals < 2) return `${wrong}, with too few decimals`;
  return !share && shown.n === 0n ? `${wrong}, shown as nothing` : null;
}
