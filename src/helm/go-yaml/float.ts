/** Digits after the first that always identify a 32-bit float. */
const MOST_DIGITS = 8;
/** Exponents outside of these are written as such where Go writes the shortest form. */
const SMALLEST = -4;
const LARGEST = 6;

/**
 * A float as Go's strconv.FormatFloat(value, 'g', -1, bits) writes it: the fewest digits that are still this number,
 * with an exponent from a million on (`1e+06`) and below a ten-thousandth.
 */
export function goFloat(value: number, bits: 32 | 64): string {
  if (Number.isNaN(value)) return 'NaN';
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const nearest = bits === 32 ? Math.fround(value) : value;
  if (!Number.isFinite(nearest)) return value > 0 ? '+Inf' : '-Inf';
  const [mantissa = '', exponent = ''] = (bits === 32 ? shortest32(nearest) : nearest.toExponential()).split(
    'e',
  );
  const digits = mantissa.replace(/[-.]/g, '').replace(/0+$/, '') || '0';
  const power = Number(exponent);
  const sign = value < 0 ? '-' : '';
  if (power < SMALLEST || power >= LARGEST) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
    const size = String(Math.abs(power)).padStart(2, '0');
    return `${sign}${digits[0]}${fraction}e${power < 0 ? '-' : '+'}${size}`;
  }
  if (power < 0) return `${sign}0.${'0'.repeat(-power - 1)}${digits}`;
  const whole = digits.slice(0, power + 1).padEnd(power + 1, '0');
  const rest = digits.slice(power + 1);
  return `${sign}${whole}${rest === '' ? '' : `.${rest}`}`;
}

function shortest32(value: number): string {
  for (let digits = 0; digits < MOST_DIGITS; digits += 1) {
    const text = value.toExponential(digits);
    if (Math.fround(Number(text)) === value) return text;
  }
  return value.toExponential(MOST_DIGITS);
}
