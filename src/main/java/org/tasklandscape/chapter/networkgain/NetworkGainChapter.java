package org.tasklandscape.chapter.networkgain;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.study.Artefact;
import org.tasklandscape.study.Chapter;
import org.tasklandscape.study.ExplorableLink;

/** Chapter 09. */
public final class NetworkGainChapter implements Chapter {
  @Override
  public String notebook() {
    return "09-network-gain";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(
        Artefact.of(NetworkGain.class, NetworkGain::defaults),
        Artefact.of(NetworkGainSweeps.class, NetworkGainSweeps::defaults),
        Artefact.of(NetworkRest.class, NetworkRest::defaults),
        Artefact.of(NetworkEqualInputs.class, NetworkEqualInputs::defaults),
        Artefact.of(NetworkFinish.class, NetworkFinish::defaults),
        Artefact.of(NetworkAdaptationSteps.class, NetworkAdaptationSteps::defaults),
        Artefact.of(NetworkWhoPays.class, NetworkWhoPays::defaults),
        Artefact.of(NetworkPlane.class, NetworkPlane::defaults),
        Artefact.of(SoftplusSamples.class, SoftplusSamples::defaults),
        Artefact.of(BaselinesLinear.class, BaselinesLinear::defaults),
        Artefact.of(BaselinesNetworks.class, BaselinesNetworks::defaults));
  }

  @Override
  public Map<String, Supplier<Answer>> answers() {
    return NetworkGainAnswers.all();
  }

  @Override
  public List<ExplorableLink> explorable() {
    return List.of(
        new ExplorableLink("live-training", "", "both methods in training"),
        new ExplorableLink("live-training", "ratio=1", "with equal inputs"));
  }
}
