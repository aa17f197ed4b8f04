package org.tasklandscape.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tasklandscape.control.Capsule;
import org.tasklandscape.control.Integrator;
import org.tasklandscape.control.PlanarBodies;
import org.tasklandscape.control.PlanarBody;
import org.tasklandscape.control.Softness;

/**
 * Writes the planar bodies as models of MuJoCo, so that both are timed on the same numbers: usage
 * {@code MujocoModel FOLDER}.
 */
public final class MujocoModel {
  private MujocoModel() {}

  /**
   * Writes one file a body.
   *
   * @param arguments the folder
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (PlanarBody body :
        List.of(PlanarBodies.halfCheetah(), PlanarBodies.hopper(), PlanarBodies.walker2d())) {
      Files.writeString(folder.resolve(body.name() + ".xml"), xml(body));
    }
  }

  private static String xml(PlanarBody body) {
    var text = new StringBuilder();
    text.append("<mujoco model=\"%s\"><compiler angle=\"radian\"/>\n".formatted(body.name()));
    text.append(
        "<option timestep=\"%s\" integrator=\"%s\" gravity=\"0 0 -%s\"/>\n"
            .formatted(
                body.timeStep(),
                body.integrator() == Integrator.EULER ? "Euler" : "RK4",
                body.gravity()));
    String contact =
        "condim=\"3\" margin=\"%s\" %s"
            .formatted(
                body.ground().margin(), softness("solref", "solimp", body.ground().softness()));
    text.append("<default><geom conaffinity=\"0\" %s/>".formatted(contact));
    text.append(
        "<joint %s/></default>\n".formatted(softness("solreflimit", "solimplimit", body.limits())));
    text.append(
        "<worldbody><geom type=\"plane\" size=\"40 40 1\" conaffinity=\"1\" friction=\"%s\"/>\n"
            .formatted(body.ground().friction()));
    link(text, body, 0);
    text.append("</worldbody>\n<actuator>\n");
    for (int i = 0; i < body.links().size(); i++) {
      double gear = body.links().get(i).hinge().gear();
      if (gear > 0) {
        text.append(
            "<motor joint=\"hinge%d\" gear=\"%s\" ctrllimited=\"true\" ctrlrange=\"-1 1\"/>\n"
                .formatted(i, gear));
      }
    }
    return text.append("</actuator></mujoco>\n").toString();
  }

  private static String softness(String reference, String impedance, Softness soft) {
    return "%s=\"%s 1\" %s=\"%s %s %s\""
        .formatted(reference, soft.time(), impedance, soft.least(), soft.most(), soft.width());
  }

  private static void link(StringBuilder text, PlanarBody body, int i) {
    PlanarBody.Link link = body.links().get(i);
    PlanarBody.Hinge hinge = link.hinge();
    double height = i == 0 ? body.heightAtZero() + body.start().get(1) : link.anchorZ();
    text.append("<body pos=\"%s 0 %s\">\n".formatted(link.anchorX(), height));
    if (i == 0) {
      text.append("<joint type=\"slide\" axis=\"1 0 0\"/>\n");
      text.append(
          "<joint type=\"slide\" axis=\"0 0 1\" ref=\"%s\"/>\n".formatted(body.start().get(1)));
    }
    String range =
        Double.isFinite(hinge.lower())
            ? "limited=\"true\" range=\"%s %s\"".formatted(hinge.lower(), hinge.upper())
            : "";
    text.append(
        "<joint name=\"hinge%d\" axis=\"0 %d 0\" armature=\"%s\" damping=\"%s\" stiffness=\"%s\" %s/>\n"
            .formatted(
                i, hinge.sign(), hinge.armature(), hinge.damping(), hinge.stiffness(), range));
    text.append(
        "<inertial pos=\"%s 0 %s\" mass=\"%s\" diaginertia=\"%4$s %4$s %4$s\"/>\n"
            .formatted(link.centreX(), link.centreZ(), link.mass(), link.inertia()));
    for (Capsule capsule : link.capsules()) {
      text.append(
          "<geom type=\"capsule\" pos=\"%s 0 %s\" axisangle=\"0 1 0 %s\" size=\"%s %s\" friction=\"%s\"/>\n"
              .formatted(
                  capsule.centreX(),
                  capsule.centreZ(),
                  capsule.angle(),
                  capsule.radius(),
                  capsule.halfLength(),
                  capsule.friction()));
    }
    for (int child = i + 1; child < body.links().size(); child++) {
      if (body.links().get(child).parent() == i) {
        link(text, body, child);
      }
    }
    text.append("</body>\n");
  }
}
