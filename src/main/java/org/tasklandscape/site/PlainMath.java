package org.tasklandscape.site;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A formula of TeX as words that can be searched for and read in one line. */
final class PlainMath {
  private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+)");
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("alpha", "α"),
          Map.entry("beta", "β"),
          Map.entry("gamma", "γ"),
          Map.entry("delta", "δ"),
          Map.entry("Delta", "Δ"),
          Map.entry("epsilon", "ε"),
          Map.entry("varepsilon", "ε"),
          Map.entry("eta", "η"),
          Map.entry("theta", "θ"),
          Map.entry("kappa", "κ"),
          Map.entry("lambda", "λ"),
          Map.entry("Lambda", "Λ"),
          Map.entry("mu", "μ"),
          Map.entry("nu", "ν"),
          Map.entry("xi", "ξ"),
          Map.entry("pi", "π"),
          Map.entry("rho", "ρ"),
          Map.entry("sigma", "σ"),
          Map.entry("Sigma", "Σ"),
          Map.entry("tau", "τ"),
          Map.entry("phi", "φ"),
          Map.entry("varphi", "φ"),
          Map.entry("psi", "ψ"),
          Map.entry("omega", "ω"),
          Map.entry("Omega", "Ω"),
          Map.entry("nabla", "∇"),
          Map.entry("infty", "∞"),
          Map.entry("to", "→"),
          Map.entry("le", "≤"),
          Map.entry("leq", "≤"),
          Map.entry("ge", "≥"),
          Map.entry("geq", "≥"),
          Map.entry("approx", "≈"),
          Map.entry("in", "∈"),
          Map.entry("times", "×"),
          Map.entry("cdot", "·"),
          Map.entry("sum", "Σ"),
          Map.entry("sqrt", "√"),
          Map.entry("lVert", "‖"),
          Map.entry("rVert", "‖"),
          Map.entry("log", "log"),
          Map.entry("exp", "exp"),
          Map.entry("min", "min"),
          Map.entry("max", "max"));

  private PlainMath() {}

  static String of(String tex) {
    return COMMAND
        .matcher(tex)
        .replaceAll(found -> Matcher.quoteReplacement(LETTERS.getOrDefault(found.group(1), "")))
        .replaceAll("\\\\.?", " ")
        .replaceAll("[{}&]", "")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
