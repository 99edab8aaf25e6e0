/**
 * Finds references in the place of a rule: docker/build-push-action takes them in its input of the same name. Taken for
 * raw values they would be published as `ghcr.io-team-app-1.0`. No git ref has a colon, so nothing else is meant by one.
 */
export function referenceProblems(fields: readonly string[]): readonly string[] {
  if (fields.some(field => /^type\s*=/i.test(field))) return [];
  return fields.flatMap(field => {
    // Colons inside of expressions, as in `{{date 'HH:mm'}}`, are none of a reference.
    const plain = field.replace(/\{\{[^}]*\}\}/g, expression => 'x'.repeat(expression.length));
    if (!/^[a-z0-9][^\s=]*:[\w.-]+$/i.test(plain)) return [];
    const at = plain.lastIndexOf(':');
    const [image, tag] = [field.slice(0, at), field.slice(at + 1)];
    return [
      `an image with its tag is no rule; write \`images: ${image}\` and \`tags: type=raw,value=${tag}\``,
    ];
  });
}
