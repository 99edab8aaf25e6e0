/** What BuildKit asks of a generator (BuildKit, docs/attestations/sbom-protocol.md): a statement about the scanned root. */
export const SCANNER = `#!/bin/busybox sh
name=$(/bin/busybox basename "$BUILDKIT_SCAN_SOURCE")
/bin/busybox cat > "$BUILDKIT_SCAN_DESTINATION/$name.spdx.json" <<END
{"_type":"https://in-toto.io/Statement/v0.1","predicateType":"https://spdx.dev/Document","predicate":{"spdxVersion":"SPDX-2.3","dataLicense":"CC0-1.0","SPDXID":"SPDXRef-DOCUMENT","name":"$name","documentNamespace":"https://example.com/$name","creationInfo":{"created":"2026-01-15T12:00:00Z","creators":["Tool: test"]},"packages":[]}}
END
`;
