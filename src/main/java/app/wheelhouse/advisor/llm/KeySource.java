package app.wheelhouse.advisor.llm;

/// Where the key of a back end comes from, asked anew for each request.
@FunctionalInterface
public interface KeySource {
  /// There is no key.
  KeySource NONE = () -> new char[0];

  /// A copy of the key, which the caller overwrites; empty when there is none or the vault is
  /// locked.
  char[] key();
}
