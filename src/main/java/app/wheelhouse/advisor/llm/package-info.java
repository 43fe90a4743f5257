/// Language models over HTTP: Ollama, OpenAI-compatible servers, Anthropic, each as a thin adapter.
@NullMarked
package app.wheelhouse.advisor.llm;

import org.jspecify.annotations.NullMarked;
