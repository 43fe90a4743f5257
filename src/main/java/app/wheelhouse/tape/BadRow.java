package app.wheelhouse.tape;

/// A row that was not used, and why.
///
/// @param file as the user named it
/// @param line from 1; the header is line 1
/// @param reason a plain sentence with the offending value
public record BadRow(String file, long line, String reason) {

  /// `FILE:LINE: reason`.
  @Override
  public String toString() {
    return file + ':' + line + ": " + reason;
  }
}
