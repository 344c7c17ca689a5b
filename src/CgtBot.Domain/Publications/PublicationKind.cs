namespace CgtBot.Domain.Publications;

/// <summary>What the employer published: a job posting or an announcement (memo, news, press release).</summary>
public enum PublicationKind
{
    Job,
    Announcement,
}
