// SPDX-License-Identifier: Apache-2.0
#include <attune/model/behaviour.hpp>

namespace attune::model {
namespace {

using enum Channel;
using enum Valence;

constexpr std::string_view monitor = "social monitor";
constexpr std::string_view joy = "social positive";
constexpr std::string_view sorrow = "negative";

Behaviour behaviour(std::string_view code, Channel channel, Act act, Valence valence = neutral,
                    std::string_view phase = "", std::string_view kind = "", bool marked = false) {
    Behaviour made{code, {}};
    made.meaning.channel = channel;
    made.meaning.act = act;
    made.meaning.valence = valence;
    made.meaning.phase = phase;
    made.meaning.kind = kind;
    made.meaning.marked = marked;
    return made;
}

const Behaviour& comforting_face(bool shows_joy) {
    static const Behaviour smile = behaviour("smiles", face, Act::answer, positive, joy);
    static const Behaviour played = behaviour("plays sorrow", face, Act::answer, neutral, "", "sorrow", true);
    return shows_joy ? smile : played;
}

const Behaviour& comforting_voice(const Acted& acted, bool upset) {
    static const Behaviour plain = behaviour("speaks", voice, Act::answer);
    static const Behaviour warm = behaviour("speaks warmly", voice, Act::answer, positive, joy);
    static const Behaviour soothing = behaviour("soothes", voice, Act::answer, positive, joy, "soothing");
    static const Behaviour naming = behaviour("names feeling", voice, Act::answer, neutral, "", "", true);
    if (!acted.calm) return plain;
    if (upset) return acted.mirrored ? naming : soothing;
    return acted.mirrored ? warm : plain;
}

const Behaviour& comforting(const Acted& acted, bool upset) {
    static const Behaviour look = behaviour("looks at child", gaze, Act::answer, neutral, monitor);
    static const Behaviour stroke = behaviour("strokes", touch, Act::answer, positive);
    static const Behaviour hand = behaviour("still hand", touch, Act::answer);
    static const Behaviour lean = behaviour("leans in", posture, Act::answer, neutral, "", "open");
    static const Behaviour slow = behaviour("slows", pace, Act::wait, neutral, "", "slower");
    switch (acted.channel) {
    case gaze: return look;
    case face: return comforting_face(acted.mirrored != upset);
    case voice: return comforting_voice(acted, upset);
    case touch: return acted.calm ? stroke : hand;
    case posture: return lean;
    case pace: return slow;
    }
    return look;
}

const Behaviour& rebuffing(Channel channel) {
    static const ByChannel<Behaviour> all{
        {behaviour("looks elsewhere", gaze, Act::neutral),
         behaviour("angry", face, Act::rebuff, negative, sorrow),
         behaviour("sharp", voice, Act::rebuff, negative, sorrow),
         behaviour("pushes off", touch, Act::rebuff, negative, sorrow),
         behaviour("turns from child", posture, Act::rebuff, negative, "", "closed"),
         behaviour("hurries", pace, Act::demand)}};
    return all[channel];
}

/// There is no frightening look or tempo in the codebook: the face and the body show it.
const Behaviour& frightening(Channel channel) {
    static const Behaviour bared = behaviour("bares teeth", face, Act::frighten, negative, sorrow);
    static const Behaviour looming = behaviour("looms", posture, Act::frighten, negative);
    static const Behaviour shout = behaviour("shouts", voice, Act::frighten, negative, sorrow);
    static const Behaviour rough = behaviour("rough", touch, Act::frighten, negative, sorrow);
    switch (channel) {
    case gaze:
    case face: return bared;
    case voice: return shout;
    case touch: return rough;
    case posture:
    case pace: return looming;
    }
    return bared;
}

} // namespace

const Behaviour& seen(ChildState state) {
    static const ByChildState<Behaviour> all{
        {behaviour("looks at caregiver", gaze, Act::engage, neutral, monitor),
         behaviour("seeks eyes", gaze, Act::bid, neutral, monitor),
         behaviour("looks away", gaze, Act::withdraw),
         behaviour("cry face", face, Act::alarm, negative, sorrow),
         behaviour("looks at object", gaze, Act::content, neutral, "object", "object"),
         behaviour("stares", gaze, Act::shutdown)}};
    return all[state];
}

const Behaviour& seen(const Cued& cued, bool upset) {
    static const Behaviour bright = behaviour("bright", face, Act::engage);
    static const Behaviour coo = behaviour("coos", voice, Act::bid, positive, joy);
    static const Behaviour call = behaviour("calls", voice, Act::bid);
    static const Behaviour cry = behaviour("cries", voice, Act::alarm, negative, sorrow, "cry");
    if (cued.state == ChildState::engaged) return bright;
    if (cued.state == ChildState::alarmed) return cry;
    return upset ? call : coo;
}

const Behaviour& seen(const Acted& acted, bool upset) {
    switch (acted.kind) {
    case ActKind::comfort: return comforting(acted, upset);
    case ActKind::rebuff: return rebuffing(acted.channel);
    case ActKind::fright: return frightening(acted.channel);
    }
    return rebuffing(acted.channel);
}

const Behaviour& seen(CaregiverState state) {
    static const ByCaregiverState<Behaviour> all{{Behaviour{}, Behaviour{},
                                                  behaviour("still", face, Act::still),
                                                  behaviour("leaves", posture, Act::away)}};
    return all[state];
}

} // namespace attune::model
