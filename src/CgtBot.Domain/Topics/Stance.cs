namespace CgtBot.Domain.Topics;

/// <summary>How far a publication goes on a topic, in rising order: a mention opens no gap; the order decides an escalation.</summary>
public enum Stance
{
    Mention,
    Project,
    Experiment,
    Deployment,
}
