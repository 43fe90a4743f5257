package app.wheelhouse.advisor.llm;

import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ModelCatalogue;
import app.wheelhouse.ai.chat.ModelInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a first look at Ollama found. Looking opens a connection, so it is done only when asked.
///
/// @param isThere whether it answers
/// @param sentence for the trader: what was found and what to do
/// @param models that it has, the largest that fits first
public record FirstLook(boolean isThere, String sentence, List<Fit> models) {
  /// A model needs its own size in memory and about a fifth more for the conversation.
  private static final long NEEDED_TENTHS = 12;

  public FirstLook {
    models = List.copyOf(models);
  }

  /// Whether a model fits.
  ///
  /// @param fits true too when sizes are not known: then only trying tells
  public record Fit(ModelInfo model, boolean fits, String sentence) {}

  /// Asks the catalogue of Ollama.
  ///
  /// @param memoryBytes of this computer, or of its graphics card; 0 when not known
  public static FirstLook at(ModelCatalogue ollama, long memoryBytes) {
    List<ModelInfo> found;
    try {
      found = ollama.models();
    } catch (ChatFailure failure) {
      return new FirstLook(false, failure.sentence(), List.of());
    }
    List<Fit> fits = new ArrayList<>();
    found.forEach(model -> fits.add(fit(model, memoryBytes)));
    fits.sort(
        Comparator.comparing(Fit::fits).thenComparingLong(fit -> fit.model().bytes()).reversed());
    return new FirstLook(true, sentence(fits, memoryBytes), fits);
  }

  /// The largest that fits, when sizes are known.
  public Optional<ModelInfo> best() {
    return models.stream()
        .filter(fit -> fit.fits() && fit.model().bytes() > 0)
        .map(Fit::model)
        .findFirst();
  }

  private static Fit fit(ModelInfo model, long memory) {
    String id = model.name().model();
    if (model.bytes() <= 0 || memory <= 0) {
      return new Fit(model, true, id + ": whether it fits is not known; trying it tells");
    }
    // Memory above 800 PB would overflow; there is none.
    boolean fits = model.bytes() / 10 * NEEDED_TENTHS <= memory;
    String needs = gigabytes(model.bytes() / 10 * NEEDED_TENTHS);
    return new Fit(
        model,
        fits,
        fits
            ? id + ": fits; it needs about " + needs + " of " + gigabytes(memory)
            : id
                + ": does not fit; it needs about "
                + needs
                + " and there are "
                + gigabytes(memory)
                + ", so it would be very slow or fail");
  }

  private static String sentence(List<Fit> fits, long memory) {
    if (fits.isEmpty()) {
      return "Ollama is running but has no model yet; fetch one, for instance with: ollama pull"
          + " qwen3:8b";
    }
    long fitting = fits.stream().filter(Fit::fits).count();
    String has =
        "Ollama is running with " + fits.size() + (fits.size() == 1 ? " model" : " models");
    if (fitting == 0) {
      return has
          + ", none of which fits into "
          + gigabytes(memory)
          + "; fetch a smaller one, for instance with: ollama pull qwen3:4b";
    }
    return has + "; " + fits.getFirst().sentence();
  }

  private static String gigabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
  }
}
