using CgtBot.Domain.Consultations;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Journals;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CgtBot.Storage;

/// <summary>The database as one section sees it. Until <see cref="Enter"/> is called it shows nothing; journaled rows change within a <see cref="JournaledAct"/> only.</summary>
public abstract class BotDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>Name of the filter that hides undone and removed rows: <c>IgnoreQueryFilters([BotDb.RemovedFilter])</c> shows them.</summary>
    public const string RemovedFilter = "removed";

    /// <summary>Name of the filter that keeps sections apart; only flows that serve every section lift it.</summary>
    public const string SectionFilter = "section";

    private const int Few = 4;

    public SectionId Section { get; private set; }

    /// <summary>True when other processes may be at work on the same data.</summary>
    public abstract bool IsShared { get; }

    internal JournaledAct? Act { get; set; }

    /// <summary>Writes nothing that is to be said: nobody need be woken for it.</summary>
    internal bool IsLight { get; private set; }

    /// <summary>The last act committed through this context, for the button that undoes it.</summary>
    internal Guid? Committed { get; set; }

    public DbSet<Section> Sections => Set<Section>();
    public DbSet<Person> Persons => Set<Person>();
    public DbSet<Body> Bodies => Set<Body>();
    public DbSet<Meeting> Meetings => Set<Meeting>();
    public DbSet<RegisterEntry> Entries => Set<RegisterEntry>();
    public DbSet<Answer> Answers => Set<Answer>();
    public DbSet<Occurrence> Occurrences => Set<Occurrence>();
    public DbSet<EntryLink> Links => Set<EntryLink>();
    public DbSet<FollowedMessage> FollowedMessages => Set<FollowedMessage>();
    public DbSet<Signalement> Signalements => Set<Signalement>();
    public DbSet<TopicEdit> TopicEdits => Set<TopicEdit>();
    public DbSet<Source> Sources => Set<Source>();
    public DbSet<SourceState> SourceStates => Set<SourceState>();
    public DbSet<Publication> Publications => Set<Publication>();
    public DbSet<Capture> Captures => Set<Capture>();
    public DbSet<SealedOriginal> SealedOriginals => Set<SealedOriginal>();
    public DbSet<SourceSecret> SourceSecrets => Set<SourceSecret>();
    public DbSet<MatchedTopic> MatchedTopics => Set<MatchedTopic>();
    public DbSet<Consultation> Consultations => Set<Consultation>();
    public DbSet<ConsultationEvent> ConsultationEvents => Set<ConsultationEvent>();
    public DbSet<Gap> Gaps => Set<Gap>();
    public DbSet<Reminder> Reminders => Set<Reminder>();
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    public DbSet<ChatMessage> ChatMessages => Set<ChatMessage>();
    public DbSet<AskedQuestion> AskedQuestions => Set<AskedQuestion>();
    public DbSet<PostedCard> PostedCards => Set<PostedCard>();
    public DbSet<Receipt> Receipts => Set<Receipt>();
    public DbSet<ImportDraft> ImportDrafts => Set<ImportDraft>();
    public DbSet<BoundChannel> Channels => Set<BoundChannel>();
    public DbSet<BindingCode> BindingCodes => Set<BindingCode>();
    public DbSet<PageLink> PageLinks => Set<PageLink>();
    public DbSet<JournalLine> Journal => Set<JournalLine>();
    public DbSet<Counter> Counters => Set<Counter>();

    /// <summary>Shows one section from now on.</summary>
    public BotDb Enter(SectionId section)
    {
        Section = section;
        return this;
    }

    /// <summary>As one that was just made: nothing of who used it before is left.</summary>
    internal BotDb Anew()
    {
        (Section, Act, IsLight, Committed) = (default, null, false, null);
        return this;
    }

    /// <summary>Takes the section's write lock for the current transaction, so that journal lines and numbers follow each other.</summary>
    public abstract Task LockSectionAsync(CancellationToken ct);

    /// <summary>From here on a commit of this context waits for no disk: it survives a kill of the process, and a power cut with the next act of the register only.</summary>
    public virtual Task LightenAsync()
    {
        IsLight = true;
        return Task.CompletedTask;
    }

    /// <summary>Once an erasure is committed: what it took is wiped from the files too, where the database lets us.</summary>
    public virtual Task WipeAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Opens a transaction that only reads and sees the database as it is now, whatever is written meanwhile.</summary>
    public abstract Task<IDbContextTransaction> BeginReadingAsync(CancellationToken ct);

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) => StoredValues.Convert(conventions);

    protected override void OnModelCreating(ModelBuilder model)
    {
        RegisterMapping.Map(model);
        WatchMapping.Map(model);
        MessageMapping.Map(model);
        JournalMapping.Map(model);
        // EF compiles a model without its filters, and SqliteBotDbModel puts them back.
        if (!EF.IsDesignTime)
        {
            SectionIsolation.Apply(model);
        }
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken ct = default)
    {
        var written = await InsertManyAsync(ct);
        return written + await base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);
    }

    /// <summary>Checks and takes down what is about to be written, and writes what comes by the hundred, owners first.</summary>
    private async Task<int> InsertManyAsync(CancellationToken ct)
    {
        // Looked for once here and once by the save, rather than each time the entries are read.
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            SectionIsolation.Check(this);
            Act?.TakeDown();
            return await InsertAsync<Publication>(ct) + await InsertAsync<Capture>(ct);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private async Task<int> InsertAsync<T>(CancellationToken ct)
        where T : SectionRow
    {
        var added = Database.CurrentTransaction is null ? [] : ChangeTracker.Entries<T>().Where(e => e.State is EntityState.Added).ToList();
        if (added.Count < Few)
        {
            return 0;
        }

        await NewRows.InsertAsync(this, added.ConvertAll(e => e.Entity), ct);
        // The bytes are not looked at again in the same act; the rest is followed from what was just written.
        added.ForEach(e => e.State = EntityState.Detached);
        AttachRange(typeof(T) == typeof(Capture) ? [] : added.Select(e => e.Entity));
        return added.Count;
    }
}
