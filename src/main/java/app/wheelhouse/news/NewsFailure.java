package app.wheelhouse.news;

/// Why a source gave nothing: a sentence for the trader, without address and token.
public final class NewsFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final long retryMillis;

  /// @param retryMillis how long the source wants to be left alone, 0 when it does not say
  NewsFailure(String sentence, long retryMillis) {
    // Without a cause: what OkHttp and XML readers say may repeat the address or the text.
    super(sentence, null, false, false);
    this.retryMillis = retryMillis;
  }

  NewsFailure(String sentence) {
    this(sentence, 0);
  }

  /// The sentence.
  public String sentence() {
    return String.valueOf(getMessage());
  }

  /// Milliseconds for which the source wants to be left alone; 0 when it does not say.
  public long retryMillis() {
    return retryMillis;
  }
}
