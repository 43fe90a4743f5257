package app.wheelhouse.cli;

import app.wheelhouse.vault.CredentialKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the kind of a credential as the vault writes it.
final class VaultKindConverter implements ITypeConverter<CredentialKind> {
  @Override
  public CredentialKind convert(String word) {
    return CredentialKind.ofWord(word.toLowerCase(Locale.ROOT).replace('_', '-'))
        .orElseThrow(() ->
            new TypeConversionException(
                "it is one of "
                    + Arrays.stream(CredentialKind.values())
                        .map(CredentialKind::word)
                        .collect(Collectors.joining(", "))));
  }
}
