/**
 * Lightness (0 black, 1 white, as the eye takes it) and opacity of a computed colour; null for
 * notations that are not read.
 */
export function readColor(color: string): { lightness: number; alpha: number } | null {
  const [, name, inside] = /^([a-z]+)\((.*)\)$/.exec(color) ?? [];
  if (name === undefined || inside === undefined) return null;
  const [first = 0, second = 0, third = 0, fourth = 1] = (inside.match(NUMBER) ?? []).map(toNumber);
  switch (name) {
    case 'rgb':
    case 'rgba':
      return { lightness: mix(first / 255, second / 255, third / 255), alpha: fourth };
    case 'color':
      return /^srgb /.test(inside) ? { lightness: mix(first, second, third), alpha: fourth } : null;
    case 'oklab':
    case 'oklch':
      return { lightness: first, alpha: fourth };
    case 'lab':
    case 'lch':
      return { lightness: first / 100, alpha: fourth };
    default:
      return null;
  }
}

const NUMBER = /(?<![a-z])-?[\d.]+(?:e-?\d+)?%?/g;

function toNumber(digits: string): number {
  return digits.endsWith('%') ? Number.parseFloat(digits) / 100 : Number.parseFloat(digits);
}

/** The weights of the old television norm on the gamma-coded values: near enough to perception. */
function mix(red: number, green: number, blue: number): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
