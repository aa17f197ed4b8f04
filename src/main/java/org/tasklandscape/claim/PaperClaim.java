package org.tasklandscape.claim;

/**
 * The claims checked here, each a sentence quoted from an abstract or a summary of a work.
 *
 * <p>The full texts are not at hand, so nothing is quoted that these do not say; tests compare
 * every sentence with its source.
 */
public enum PaperClaim {
  /** Without discrepancy in hardness there is no substantial gain (T1 and T2). */
  HARDNESS(
      "C-hardness",
      "in order for MAML to achieve substantial gain over NAL, (i) there must be some discrepancy"
          + " in hardness among the tasks",
      "Collins, Mokhtari, Shakkottai (CoLLAs 2022), abstract",
      "02-hardness"),

  /** Hard optima must be packed and far from the easy ones (T3 and T4). */
  GEOGRAPHY(
      "C-geography",
      "in order for MAML to achieve substantial gain over NAL, (i) there must be some discrepancy"
          + " in hardness among the tasks, and (ii) the optimal solutions of the hard tasks must be"
          + " closely packed with the center far from the center of the easy tasks optimal"
          + " solutions",
      "Collins, Mokhtari, Shakkottai (CoLLAs 2022), abstract",
      "03-geography"),

  /** The gain is made on the hard tasks, while the easy ones are repaired by adaptation. */
  HARD_TASKS_DRIVE_GAIN(
      "C-hard-tasks-drive-gain",
      "MAML outperforms ERM when it can leverage an initialization close to the hard tasks'"
          + " solutions to achieve good performance on the hard tasks, while still maintaining good"
          + " easy task performance due to the adaptability of gradient-based methods",
      "Collins, Mokhtari, Shakkottai (CoLLAs 2022), summary, main contribution",
      "03-geography"),

  /** The effective dimension sets how many test samples the gain needs (T5). */
  TEST_SAMPLES(
      "C-test-samples",
      "for $\\Omega(d_{\\text{eff}})$ labelled test samples (for gradient-based fine-tuning) where"
          + " $d_{\\text{eff}}$ is the effective dimension of the problem, in order for MAML to"
          + " achieve substantial gain over ERM, the optimal solutions of the hard tasks must be"
          + " closely packed together with the center far from the center of the easy task optimal"
          + " solutions",
      "Collins, Mokhtari, Shakkottai (arXiv 2010.14672v2), abstract",
      "04-test-samples"),

  /** The same holds in a learned feature space, with far fewer test samples. */
  REPRESENTATION(
      "C-representation",
      "these insights also apply in a low-dimensional feature space when both MAML and ERM learn a"
          + " representation of the tasks, which reduces the effective problem dimension",
      "Collins, Mokhtari, Shakkottai (arXiv 2010.14672v2), abstract",
      "06-representation"),

  /** Joint training is easier to estimate, MAML models what counts: either can win. */
  TRADEOFF(
      "C-tradeoff",
      "We introduce and rigorously define the trade-off between accurate modeling and optimization"
          + " ease in meta-learning. At one end, classic meta-learning algorithms account for the"
          + " structure of meta-learning but solve a complex optimization problem, while at the other"
          + " end domain randomized search (otherwise known as joint training) ignores the structure"
          + " of meta-learning and solves a single level optimization problem.",
      "Gao, Sener (NeurIPS 2020), abstract",
      "07-modelling-tradeoff"),

  /** At MAML's stationary points the hard task's gradient is the smaller (T7). */
  NETWORK_GRADIENT(
      "C-network-gradient",
      "showing theoretically that MAML stationary points exhibit smaller gradient norm on the"
          + " harder task",
      "Collins, Mokhtari, Shakkottai (CoLLAs 2022), summary, main contribution",
      "08-stationary-points"),

  /** In networks too the gain needs discrepancy, far and packed hard optima. */
  NETWORK_GAIN(
      "C-network-gain",
      "We also give numerical and analytical results suggesting that these insights apply to"
          + " two-layer neural networks",
      "Collins, Mokhtari, Shakkottai (CoLLAs 2022), abstract",
      "09-network-gain"),

  /** Steps of 1/L_F reach ‖∇F‖ ≤ ε within 2L̄Δ/ε² iterations (theory 4.1); formulas typeset. */
  MAML_RATE(
      "C-maml-rate",
      "MAML can find an ε-FOSP after O(1/ε²) iterations.",
      "Fallah, Mokhtari, Ozdaglar (AISTATS 2020), summary, findings",
      "10-convergence"),

  /** FO-MAML rests where MAML's gradient does not vanish (theory 4.2). */
  FO_FLOOR(
      "C-fo-floor",
      "FO-MAML cannot achieve small desired accuracy levels for nonconvex problems.",
      "Fallah, Mokhtari, Ozdaglar (AISTATS 2020), summary, findings",
      "10-convergence"),

  /** Differences of gradients do what the Hessian did (theory 4.3). */
  HF_KEEPS(
      "C-hf-keeps",
      "Hessian-free MAML retains MAML's theoretical guarantees without second-order information.",
      "Fallah, Mokhtari, Ozdaglar (AISTATS 2020), summary, findings",
      "10-convergence"),

  /** On images too the gain is made on the hard tasks (theory 6). */
  FEWSHOT_HARD(
      "C-fewshot-hard",
      "MAML outperforms ERM primarily through improved accuracy on harder tasks",
      "Collins, Mokhtari, Shakkottai (CoLLAs 2022), summary, main contribution",
      "11-fewshot-landscape"),

  /** On images too the hard tasks must be packed and far from the easy ones (theory 6). */
  FEWSHOT_GEOGRAPHY(
      "C-fewshot-geography",
      "MAML outperforms NAL when the \"hard\" tasks are closely packed but far from the bulk of the"
          + " easy tasks",
      "Collins, Mokhtari, Shakkottai (CoLLAs 2022), summary, comparison with other research",
      "11-fewshot-landscape"),

  /** MAML must see hard tasks in training (theory 6). */
  FEWSHOT_TRAIN_HARD(
      "C-fewshot-train-hard",
      "emphasize the importance of training MAML on hard tasks in practice",
      "Collins, Mokhtari, Shakkottai (CoLLAs 2022), abstract",
      "11-fewshot-landscape");

  private final String id;
  private final String sentence;
  private final String source;
  private final String notebook;

  PaperClaim(String id, String sentence, String source, String notebook) {
    this.id = id;
    this.sentence = sentence;
    this.source = source;
    this.notebook = notebook;
  }

  /** {@return the name under which the claim is recorded, for example {@code C-hardness}} */
  public String id() {
    return id;
  }

  /** {@return the quotation, the words of the source, white space normalised} */
  public String sentence() {
    return sentence;
  }

  /**
   * {@return where the sentence stands: the work, and whether its abstract or a summary is quoted}
   */
  public String source() {
    return source;
  }

  /** {@return the notebook that checks the claim, its name without folder and extension} */
  public String notebook() {
    return notebook;
  }
}
