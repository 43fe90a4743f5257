package app.wheelhouse.news;

/// How a source does.
///
/// @param source its name
/// @param sentence for the trader: what came, or what is wrong and what to do
/// @param since epoch milliseconds at which it came to be so
public record SourceState(String source, Health health, String sentence, long since) {
  /// Whether news comes from there.
  public enum Health {
    /// Not asked yet.
    WAITING,
    WORKING,
    FAILING,
    STOPPED
  }
}
