using CgtBot.Domain.Consultations;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Topics;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Storage;

/// <summary>Tables of what is watched: topics, sources, publications, consultations, gaps.</summary>
internal static class WatchMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Numbered<TopicEdit>("TopicEdits");
        model.Numbered<Source>("Sources");
        var states = model.Entity<SourceState>().ToTable("SourceStates").BelongsTo<SourceState, Source>(nameof(SourceState.Source));
        states.HasKey(s => new { s.Section, s.Source });
        states.HasIndex(s => s.NextLookAt);
        var publications = model.Numbered<Publication>("Publications");
        publications.Property(p => p.Text).HasAnnotation(RegisterMapping.NotJournaled, true);
        publications.HasIndex(p => new { p.Section, p.TextHash });
        publications.HasIndex(p => new { p.Section, p.Source, p.ExternalId });
        publications.HasIndex(p => new { p.Section, p.Family });
        publications.HasIndex(p => new { p.Section, p.Address });
        model.Entity<Capture>().ToTable("Captures").BelongsTo<Capture, Publication>(nameof(Capture.Publication)).HasKey(c => new { c.Section, c.Publication });
        model.Entity<SealedOriginal>().ToTable("SealedOriginals").BelongsTo<SealedOriginal, Publication>(nameof(SealedOriginal.Publication)).HasKey(o => new { o.Section, o.Publication });
        model.Entity<SourceSecret>().ToTable("SourceSecrets").HasKey(s => new { s.Section, s.Place });
        model.Entity<MatchedTopic>().ToTable("MatchedTopics").BelongsTo<MatchedTopic, Publication>(nameof(MatchedTopic.Publication)).HasKey(m => new { m.Section, m.Publication, m.Topic });
        model.Numbered<Consultation>("Consultations").HasIndex(c => new { c.Section, c.Topic });
        model.Numbered<ConsultationEvent>("ConsultationEvents").BelongsTo<ConsultationEvent, Consultation>(nameof(ConsultationEvent.Consultation));
        var gaps = model.Numbered<Gap>("Gaps").BelongsTo<Gap, Publication>(nameof(Gap.Publication));
        gaps.HasIndex(g => new { g.Section, g.Topic });
    }
}
