/// Secrets at rest: one encrypted file, open only while its passphrase was given.
@NullMarked
package app.wheelhouse.vault;

import org.jspecify.annotations.NullMarked;
