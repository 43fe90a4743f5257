package app.wheelhouse.ai.prompt;

/// Estimates tokens without a model's own tokenizer, on the high side.
///
/// Words and spaces 3.5 characters a token; a digit a token each, since several families of models
/// (Qwen, Gemma, Llama 2) read numbers digit by digit; other ASCII signs half a token; characters
/// beyond ASCII two.
public final class Tokens {
  private static final int TOKEN = 14;
  private static final int LETTER = 4;
  private static final int SIGN = 7;

  private Tokens() {}

  public static int estimate(String text) {
    long parts = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        parts += TOKEN;
      } else if (c >= 128) {
        // Each half of a surrogate pair counts, which is the high side too.
        parts += 2 * TOKEN;
      } else {
        boolean word = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == ' ';
        parts += word ? LETTER : SIGN;
      }
    }
    return (int) Math.min(Integer.MAX_VALUE, (parts + TOKEN - 1) / TOKEN);
  }
}
